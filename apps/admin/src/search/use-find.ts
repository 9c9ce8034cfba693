import { FindText } from '@daylight/domain/search'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../api'

const PAUSE_MS = 200

/**
 * What the entries of the agency have for `text`, once the person pauses.
 *
 * @param isComposing an input method is at work: what stands there is not yet meant
 */
export function useFind(text: string, isComposing: boolean) {
  const api = useApi()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    if (isComposing) return
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, isComposing])

  const parsed = FindText.safeParse({ text: asked })
  const wanted = FindText.safeParse({ text })
  const query = useQuery(
    api.search.find.queryOptions(
      { text: parsed.data?.text ?? '' },
      { enabled: parsed.success, placeholderData: keepPreviousData },
    ),
  )
  const isBehind = isComposing || asked !== text || query.isPlaceholderData
  return {
    /** Whether `text` is enough to look for. */
    isAsked: wanted.success,
    /** The answer is not yet about `text`. */
    isBehind: wanted.success && (isBehind || query.isFetching),
    hits: wanted.success && parsed.success ? (query.data ?? []) : [],
    error: parsed.success ? query.error : null,
    retry: query.refetch,
  }
}
