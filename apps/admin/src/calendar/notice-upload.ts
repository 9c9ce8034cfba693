import { agencyHeaders } from '../shell/agency-choice'

/**
 * The words of a notice that came as a file; the host reads them and keeps nothing.
 *
 * @throws {Error} with the sentence for the person
 */
export async function textOf(file: File): Promise<string> {
  const body = new FormData()
  body.append('file', file)
  const answer = await fetch('/api/calendar/text', {
    method: 'POST',
    headers: agencyHeaders(),
    body,
  }).catch(() => {
    throw new Error('连不上服务器，文件没有读取。')
  })
  const { text, message } = (await answer.json().catch(() => ({}))) as {
    text?: string
    message?: string
  }
  if (answer.ok && text !== undefined) return text
  throw new Error(message ?? '文件没有读取，请再试一次，或者直接粘贴文字。')
}
