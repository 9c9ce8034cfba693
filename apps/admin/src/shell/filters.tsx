import type { ReactNode } from 'react'

/** The filters of a list. They stand in the address, so that a link is a view. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <search className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2 max-md:grid max-md:grid-cols-2">
      {children}
    </search>
  )
}

type Props = {
  label: string
  value: string | number | undefined
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string | undefined) => void
}

export function FilterSelect({ label, value, options, onChange }: Props) {
  return (
    <label className="flex flex-col text-[0.8125rem] text-ink-soft">
      {label}
      <select
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) => onChange(target.value || undefined)}
        className="mt-0.5 h-8.5 min-w-28 large:h-9 rounded-[2px] border border-[#858f99] bg-paper px-2 text-sm text-ink hover:border-accent md:max-w-52"
      >
        <option value="">全部</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

export const namesToOptions = (names: Readonly<Record<string, string>>) => Object.entries(names)

/** The years that a book can be about, the present one first. */
export const yearOptions = (thisYear: number): [string, string][] =>
  Array.from({ length: thisYear - 2007 }, (_, index) => {
    const year = String(thisYear - index)
    return [year, `${year}年`]
  })
