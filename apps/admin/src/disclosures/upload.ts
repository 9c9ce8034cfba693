import { checkSize, mediaTypeOf } from '@daylight/domain/files'
import { Refusal } from '@daylight/domain/refusal'
import { watchSession } from '../accounts/session-clock'
import { agencyHeaders } from '../shell/agency-choice'
import type { File as StoredFile } from './words'

/** Why the file can't be sent at all, as a sentence, or `null`. */
export function objectionTo({ name, size }: File): string | null {
  try {
    mediaTypeOf(name)
    checkSize(size)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/**
 * Sends one file to the host. `fetch` can't tell how much is sent, so this is the older way.
 *
 * @throws {Error} with the sentence for the person
 */
export const sendFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onload = () => {
      const lasts = request.getResponseHeader('x-session-ends-in')
      watchSession(
        { headers: new Headers(lasts === null ? {} : { 'x-session-ends-in': lasts }) },
        {},
      )
      const answer = request.response as (StoredFile & { message?: string }) | null
      if (request.status === 200 && answer) return resolve(answer)
      reject(new Error(answer?.message ?? '没有传上去，请再试一次。'))
    }
    request.onerror = () => reject(new Error('连不上服务器，没有传上去。'))
    request.onabort = () => reject(new Error('已取消。'))
    signal.addEventListener('abort', () => request.abort())
    request.responseType = 'json'
    request.open('POST', '/api/files')
    for (const [name, value] of Object.entries(agencyHeaders()))
      request.setRequestHeader(name, value)
    request.send(body)
  })
