import { useEffect } from 'react'

/** The name of the page in the tab. React hoists <title>, but behind the one that the page came with. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
