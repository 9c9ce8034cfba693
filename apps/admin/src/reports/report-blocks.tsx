import type { RenderedBlock, Run } from '@daylight/domain/reports'
import { FigureButton } from '../measures/figure-button'
import type { OpenFigure } from '../measures/use-open-figure'

/** What a number of the report does when it is pressed; without it, numbers are only read. */
export type Opener = { opened: OpenFigure | null; onOpen: (figure: OpenFigure) => void }

type RunsProps = { runs: readonly Run[]; opener?: Opener | undefined }

function Runs({ runs, opener }: RunsProps) {
  return runs.map(({ text, figure, whole }, place) =>
    figure && opener ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place in the sentence
      <FigureButton key={place} {...opener} {...{ text, figure, whole }} />
    ) : (
      text
    ),
  )
}

const headingLooks = {
  1: 'mt-5 font-serif font-bold',
  2: 'mt-2 font-serif font-semibold',
} as const

type BlocksProps = { blocks: readonly RenderedBlock[]; opener?: Opener | undefined }

/** The body of a part as an official document sets it: two characters in, justified. */
export function Blocks({ blocks, opener }: BlocksProps) {
  return blocks.map((block, place) => {
    const key = `${place}/${block.type}`
    if (block.type === 'table') return <ReportTable key={key} table={block} opener={opener} />
    if (block.type === 'paragraph')
      return (
        <p key={key} className="indent-[2em] text-justify wrap-anywhere">
          <Runs runs={block.runs} opener={opener} />
        </p>
      )
    const Heading = block.level === 1 ? 'h4' : 'h5'
    return (
      <Heading key={key} className={`indent-[2em] break-after-avoid ${headingLooks[block.level]}`}>
        {block.text}
      </Heading>
    )
  })
}

type ReportTableProps = {
  table: Extract<RenderedBlock, { type: 'table' }>
  opener?: Opener | undefined
}

export function ReportTable({ table: { caption, columns, rows }, opener }: ReportTableProps) {
  return (
    <div className="my-4 break-inside-avoid overflow-x-auto">
      <table className="w-full border-collapse border-y-2 border-ink text-[0.88em] leading-relaxed">
        <caption className="pb-2 text-center text-[0.95em] font-bold text-balance">
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-ink">
            {columns.map((column, place) => (
              <th
                key={column}
                scope="col"
                className={`px-3 py-1.5 font-semibold ${place === 0 ? 'text-left' : 'text-right'}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and rows are never moved
            <tr key={row} className="border-b border-rule last:border-b-0">
              {cells.map((runs, place) => {
                const Cell = place === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={columns[place] ?? place}
                    scope={place === 0 ? 'row' : undefined}
                    className={`px-3 py-1.5 font-normal ${place === 0 ? 'text-left' : 'text-right tabular-nums'}`}
                  >
                    <Runs runs={runs} opener={opener} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
