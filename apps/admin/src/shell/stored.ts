/** What this browser keeps between pages, where it keeps anything at all: a locked-down one may refuse. */
type Where = 'localStorage' | 'sessionStorage'

export function readStored(where: Where, key: string): string | null {
  try {
    return window[where].getItem(key)
  } catch {
    return null
  }
}

/** @param value `null` forgets it */
export function store(where: Where, key: string, value: string | null): void {
  try {
    if (value === null) window[where].removeItem(key)
    else window[where].setItem(key, value)
  } catch {
    // Then it holds until the page is left.
  }
}
