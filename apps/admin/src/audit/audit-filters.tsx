import { AuditKind, auditKindNames, conceptNames } from '@daylight/domain/audit'
import { Day } from '@daylight/domain/calendar'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useApi } from '../api'
import { DayField } from '../shell/day-field'
import { FilterSelect, Filters, namesToOptions } from '../shell/filters'

/** By whom, on what, of which kind, on which day; an entry comes with the address that led here. */
export function AuditFilters() {
  const api = useApi()
  const navigate = useNavigate({ from: '/audit' })
  const search = useSearch({ from: '/frame/audit' })
  const { data: actors } = useSuspenseQuery(api.audit.actors.queryOptions())
  // A cursor belongs to the list that it was made for.
  const filter = (change: typeof search) =>
    navigate({ search: (before) => ({ ...before, ...change, after: undefined }) })
  const { actorId, concept, kind, day, entryId } = search
  const isFiltered = [actorId, concept, kind, day, entryId].some((value) => value !== undefined)

  return (
    <Filters>
      <FilterSelect
        label="人员"
        value={actorId}
        options={actors.map(({ id, name }) => [id, name] as const)}
        onChange={(text) => filter({ actorId: text })}
      />
      <FilterSelect
        label="事项"
        value={concept}
        options={namesToOptions(conceptNames)}
        onChange={(text) => filter({ concept: text })}
      />
      <FilterSelect
        label="类别"
        value={kind}
        options={namesToOptions(auditKindNames)}
        onChange={(text) => filter({ kind: AuditKind.optional().parse(text) })}
      />
      <DayFilter key={day} day={day} onChange={(next) => filter({ day: next })} />
      {entryId && <p className="pb-1.5 max-md:col-span-2">只看一条记录的全部历史。</p>}
      {isFiltered && (
        <Link to="/audit" className="pb-1.5">
          清除条件
        </Link>
      )}
    </Filters>
  )
}

type DayFilterProps = { day: string | undefined; onChange: (day: Day | undefined) => void }

/** A day, once it is one; what is half typed filters nothing. */
function DayFilter({ day, onChange }: DayFilterProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(day ?? null)
  return (
    <div className="flex flex-col text-[0.8125rem] text-ink-soft">
      <label htmlFor={id}>日期</label>
      <div className="mt-0.5 md:w-40">
        <DayField
          id={id}
          value={text}
          onChange={(next) => {
            setText(next)
            const { data } = Day.nullable().safeParse(next)
            if (data !== undefined) onChange(data ?? undefined)
          }}
        />
      </div>
    </div>
  )
}
