import type { NoticeProblem } from '@daylight/domain/calendar'

type Selection = { readonly from: number; readonly to: number }

/** Where the words of a problem stand in the text; its whole line where they were read without their spaces. */
export function selectionOf(
  text: string,
  problem: Pick<NoticeProblem, 'line' | 'text'>,
): Selection {
  const lines = text.split('\n')
  const line = lines[problem.line - 1] ?? ''
  const start = lines.slice(0, problem.line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const words = problem.text.replace(/…$/, '')
  const place = words === '' ? -1 : line.indexOf(words)
  return place < 0
    ? { from: start, to: start + line.length }
    : { from: start + place, to: start + place + words.length }
}
