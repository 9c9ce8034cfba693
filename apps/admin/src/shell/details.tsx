import type { ReactNode } from 'react'

type Row = readonly [label: string, value: ReactNode]

/** An entry as it is read: its fields and what they say. */
export function Details({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="max-w-[53.75rem] border-t border-rule">
      {rows.map(([label, value]) => (
        <div
          key={label}
          className="grid grid-cols-[7rem_minmax(0,1fr)] gap-4 border-b border-rule py-2"
        >
          <dt className="text-ink-soft">{label}</dt>
          <dd className="whitespace-pre-line">
            {value === '' || value === null ? <span className="text-ink-faint">—</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
