import { type Holiday, holidaysOf, parseNotice } from '@daylight/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useApi } from '../api'
import { asMovedDays } from './words'

const nothing = { notice: null, draft: null, problems: [] } as const

/** The pasted text of a notice, read anew as it is typed; what is loaded for its year helps to read it. */
export function useNoticeText() {
  const api = useApi()
  const [text, setText] = useState('')
  const settled = useDeferredValue(text)
  const read = useMemo(() => (settled.trim() === '' ? nothing : parseNotice(settled)), [settled])
  const year = read.draft?.year
  const { data: loaded } = useQuery(
    api.calendar.year.queryOptions({ year: year ?? 0 }, { enabled: year !== undefined }),
  )
  const previous = useMemo(
    () => (loaded?.isLoaded ? holidaysOf(asMovedDays(loaded.days)) : null),
    [loaded],
  )
  const parsed = useMemo(
    () => (previous ? parseAgain(settled, previous) : read),
    [settled, previous, read],
  )
  return { text, setText, parsed }
}

const parseAgain = (text: string, holidays: readonly Holiday[]) =>
  text.trim() === '' ? nothing : parseNotice(text, { previous: { holidays } })
