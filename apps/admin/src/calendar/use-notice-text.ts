import { holidaysOf, parseNotice } from '@daylight/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useApi } from '../api'
import { asMovedDays } from './words'

const nothing = { notice: null, draft: null, problems: [] } as const

/**
 * The pasted text of a notice, read anew as it is typed; what is loaded for its year helps to read it.
 *
 * @param wanted the year that is meant: the text may leave it out, and must not name another
 */
export function useNoticeText(wanted: number | undefined) {
  const api = useApi()
  const [text, setText] = useState('')
  const settled = useDeferredValue(text)
  const read = useMemo(() => parse(settled, { year: wanted }), [settled, wanted])
  const year = read.draft?.year
  const { data: loaded } = useQuery(
    api.calendar.year.queryOptions({ year: year ?? 0 }, { enabled: year !== undefined }),
  )
  const previous = useMemo(
    () => (loaded?.isLoaded ? holidaysOf(asMovedDays(loaded.days)) : null),
    [loaded],
  )
  const parsed = useMemo(
    () => (previous ? parse(settled, { year: wanted, previous: { holidays: previous } }) : read),
    [settled, wanted, previous, read],
  )
  return { text, setText, parsed }
}

const parse = (text: string, options: Parameters<typeof parseNotice>[1]) =>
  text.trim() === '' ? nothing : parseNotice(text, options)
