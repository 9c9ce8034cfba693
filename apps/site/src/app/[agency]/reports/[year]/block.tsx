import { basisNames, measures, parseFigureKey } from '@daylight/domain/measures'
import type { RenderedBlock, Run } from '@daylight/domain/reports'
import { figureHref, type ReportAddress } from './figure-href'

type Setting = {
  readonly report: ReportAddress
  /** The anchor of each number. */
  readonly anchors: ReadonlyMap<Run, string>
}

/** A block of the report, its numbers links that look like ink. */
export function Block({ block, ...setting }: Setting & { block: RenderedBlock }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} {...setting} />
        </p>
      )
    case 'table':
      return <Table table={block} {...setting} />
  }
}

const isNumber = (cell: readonly Run[]) => cell.some(({ figure }) => figure)

function Table({
  table: { caption, columns, rows },
  ...setting
}: Setting & { table: Extract<RenderedBlock, { type: 'table' }> }) {
  const classOf = (column: number) =>
    rows.some((row) => isNumber(row[column] ?? [])) ? 'number' : undefined
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name, column) => (
            <th key={name} scope="col" className={classOf(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a published table is fixed.
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a published table is fixed.
              <td key={column} className={classOf(column)}>
                <Runs runs={cell} {...setting} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Runs = ({ runs, report, anchors }: Setting & { runs: readonly Run[] }) =>
  runs.map((run) => {
    const id = anchors.get(run)
    if (!id) return run.text
    return (
      <a key={id} id={id} className="figure" href={figureHref(report, run)} title={nameOf(run)}>
        {run.text}
      </a>
    )
  })

function nameOf({ figure, whole }: Run): string | undefined {
  const part = parseFigureKey(figure ?? '')
  const label = part && measures.get(part.measure)?.label
  if (!label) return undefined
  const of = measures.get(parseFigureKey(whole ?? '')?.measure ?? '')?.label
  return of ? `${label}÷${of}` : `${label}（${basisNames[part.basis]}）`
}
