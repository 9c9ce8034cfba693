import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly title: string
  /** `null` where there is nothing to say. */
  readonly cell: (row: Row) => ReactNode | null
  /** A number stands at the right edge, so that places stand under places. */
  readonly isNumber?: boolean
  /** The column by which a person knows the row. */
  readonly isHead?: boolean
  readonly className?: string
}

type Props<Row> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** What stands there when there is nothing to show. */
  empty: ReactNode
}

/** The row that J and K have come to: its link has the focus. */
const mark =
  'scroll-my-2 has-[a:focus-visible,button:focus-visible]:bg-accent-soft has-[a:focus-visible,button:focus-visible]:shadow-[-0.5rem_0_var(--color-accent-soft),-0.6875rem_0_var(--color-accent)]'

/** A list: rows of 36 pixels in the office, a card for each row on a phone. J and K go through it. */
export function Table<Row extends { readonly id: string }>({
  label,
  rows,
  columns,
  empty,
}: Props<Row>) {
  if (rows.length === 0)
    return <div className="border-y border-rule py-10 text-center text-ink-soft">{empty}</div>
  return (
    <table aria-label={label} className="w-full border-collapse text-left">
      <thead className="max-md:sr-only">
        <tr className="border-b border-ink">
          {columns.map(({ title, isNumber, className = '' }) => (
            <th
              key={title}
              scope="col"
              className={`h-9 px-2 text-[0.8125rem] font-medium whitespace-nowrap text-ink-soft first:pl-0 ${isNumber ? 'text-right' : ''} ${className}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-rows>
        {rows.map((row) => (
          <tr
            key={row.id}
            className={`${mark} border-b border-rule hover:bg-ground max-md:block max-md:py-2`}
          >
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { title, cell, isNumber, isHead, className = '' } = column
  const As = isHead ? 'th' : 'td'
  const shown = cell(row)
  const hidden = shown === null ? 'max-md:hidden' : ''
  return (
    <As
      scope={isHead ? 'row' : undefined}
      className={`h-9 px-2 py-1 font-normal first:pl-0 max-md:flex max-md:h-auto max-md:min-h-7 max-md:gap-3 max-md:p-0 ${isNumber ? 'md:text-right' : ''} ${isHead ? 'font-medium large:md:min-w-44' : ''} ${hidden} ${className}`}
    >
      {!isHead && (
        <span aria-hidden className="w-20 shrink-0 text-ink-faint md:hidden">
          {title}
        </span>
      )}
      <span className="min-w-0">{shown ?? <span className="text-ink-faint">—</span>}</span>
    </As>
  )
}
