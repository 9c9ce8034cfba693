/** The places where a report states a number: their anchors, and the words around them. */
import type { RenderedBlock, RenderedReport, Run } from '@daylight/domain/reports'

export type Place = {
  /** Anchor of the number in the report's page. A published report is fixed, so it stays. */
  readonly id: string
  readonly run: Run
  /** 二、主动公开政府信息情况 › （一）公开的数量. */
  readonly under: readonly string[]
  /** The rest of the sentence, before and after the number. */
  readonly before: string
  readonly after: string
}

/** Every number of the report in reading order. */
export function placesOf({ preface, parts }: RenderedReport): Place[] {
  const found: Omit<Place, 'id'>[] = []
  const sections = [{ title: '', blocks: preface }, ...parts]
  for (const { title, blocks } of sections) {
    let heading = ''
    for (const block of blocks) {
      if (block.type === 'heading' && block.level === 1) heading = block.text
      const under = [title, heading].filter((text) => text !== '')
      for (const stated of statedIn(block)) found.push({ ...stated, under })
    }
  }
  return found.map((place, index) => ({ ...place, id: `n${index + 1}` }))
}

type Stated = Pick<Place, 'run' | 'before' | 'after'>

function statedIn(block: RenderedBlock): Stated[] {
  if (block.type === 'paragraph') return statedInSentence(block.runs)
  if (block.type === 'heading') return []
  return block.rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const name = column > 0 ? textOf(row[0] ?? []) : ''
      const before = `${[name, block.columns[column]].filter(Boolean).join('，')}：`
      return cell.filter(({ figure }) => figure).map((run) => ({ run, before, after: '' }))
    }),
  )
}

const statedInSentence = (runs: readonly Run[]): Stated[] =>
  runs.flatMap((run, index) => {
    if (!run.figure) return []
    const before = textOf(runs.slice(0, index)).split('。').at(-1) ?? ''
    const rest = textOf(runs.slice(index + 1))
    const end = rest.indexOf('。')
    return [{ run, before, after: end < 0 ? rest : rest.slice(0, end + 1) }]
  })

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
