import { Button, Input } from 'antd'
import { useState } from 'react'
import { AgencyRow } from './agency-row'
import { MoveAgencyDialog } from './move-agency'
import { type Placed, rowsOf, shownRows, type TreeRow } from './tree'
import { useTreeKeys } from './use-tree-keys'

export type AgencyNode = Placed & {
  readonly kind: 'county_city' | 'department' | 'town' | 'village'
  readonly version: number
}

/** A small tree stands open; of a large one the two upper levels. */
const OPEN_ROWS = 40
const OPEN_LEVELS = 2

const closedAtFirst = (rows: readonly TreeRow<unknown>[]): ReadonlySet<string> =>
  new Set(
    rows.length <= OPEN_ROWS
      ? []
      : rows
          .filter(({ level, children }) => children > 0 && level >= OPEN_LEVELS)
          .map(({ id }) => id),
  )

const heads = ['机关', '类别', '网址用名', '统一社会信用代码', '办理'] as const

/** 机关树: an indented table that opens, closes, filters, and goes by the keys of the arrows. */
export function AgencyTree({ agencies }: { agencies: readonly AgencyNode[] }) {
  const rows = rowsOf(agencies)
  const [closed, setClosed] = useState(() => closedAtFirst(rows))
  const [text, setText] = useState('')
  const [moving, setMoving] = useState<AgencyNode | null>(null)
  const isFiltered = text.trim() !== ''
  const shown = shownRows(rows, { closed, text })
  const isOpen = (id: string) => isFiltered || !closed.has(id)
  const toggle = (id: string, open: boolean) =>
    setClosed((before) => {
      const after = new Set(before)
      if (open) after.delete(id)
      else after.add(id)
      return after
    })
  const { body, current, choose, onKeyDown } = useTreeKeys({
    rows: shown,
    isOpen,
    onToggle: toggle,
  })
  const closeAll = () =>
    setClosed(new Set(rows.filter(({ children }) => children > 0).map(({ id }) => id)))

  return (
    <>
      <search className="mb-3 flex flex-wrap items-center gap-2">
        <Input
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder="按名称、网址用名或代码查找"
          aria-label="在机关树中查找"
          className="w-72 max-md:w-full"
        />
        <Button onClick={() => setClosed(new Set())} disabled={isFiltered}>
          全部展开
        </Button>
        <Button onClick={closeAll} disabled={isFiltered}>
          全部收起
        </Button>
        <span aria-live="polite" className="ml-auto text-ink-soft">
          {isFiltered ? `找到${shown.length}个，共${rows.length}个机关` : `共${rows.length}个机关`}
        </span>
      </search>
      {shown.length === 0 ? (
        <p className="border-y border-rule py-10 text-center text-ink-soft">
          没有名称、网址用名或代码含“{text.trim()}”的机关。
        </p>
      ) : (
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: WAI-ARIA makes a treegrid of a table.
          role="treegrid"
          aria-label="机关树"
          className="w-full border-collapse text-left"
          onKeyDown={onKeyDown}
        >
          <thead className="max-md:sr-only">
            <tr className="border-b border-ink">
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className="h-9 px-2 text-[0.8125rem] font-medium whitespace-nowrap text-ink-soft first:pl-0 last:pr-0 last:text-right"
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <AgencyRow
                key={row.id}
                row={row}
                isOpen={isOpen(row.id)}
                isCurrent={row.id === current}
                onFocus={() => choose(row.id)}
                onToggle={toggle}
                onMove={setMoving}
              />
            ))}
          </tbody>
        </table>
      )}
      <MoveAgencyDialog rows={rows} agency={moving} onClose={() => setMoving(null)} />
    </>
  )
}
