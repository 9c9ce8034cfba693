/** Which number of a page is open stands in the URL, so that a link is a view and Back closes it. */
import { type FigureKey, parseFigureKey } from '@daylight/domain/measures'
import { useNavigate, useRouter, useRouterState, useSearch } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many steps back the page stands on which no number is open. */
    figureDepth?: number
  }
}

/** A number, or with `whole` the share of one number in another. */
export type OpenFigure = { readonly figure: FigureKey; readonly whole?: FigureKey | undefined }

const keyIn = (value: unknown): FigureKey | undefined =>
  typeof value === 'string' && parseFigureKey(value) ? (value as FigureKey) : undefined

export function useOpenFigure() {
  const navigate = useNavigate()
  const { history } = useRouter()
  const search: { figure?: unknown; whole?: unknown } = useSearch({ strict: false })
  const depth = useRouterState({ select: ({ location }) => location.state.figureDepth ?? 0 })
  const figure = keyIn(search.figure)
  const opened: OpenFigure | null = figure ? { figure, whole: keyIn(search.whole) } : null

  const go = (next: OpenFigure | null, figureDepth: number, replace: boolean) => {
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, figure: next?.figure, whole: next?.whole }),
      state: (before) => ({ ...before, figureDepth }),
      replace,
      resetScroll: false,
    })
  }

  return {
    opened,
    /** From the page: another number takes the place of the one that is open. */
    open: (next: OpenFigure) => go(next, opened ? depth : 1, opened !== null),
    /** From the open number: Back returns to it. */
    openWithin: (next: OpenFigure) => go(next, depth + 1, false),
    close: () => (depth > 0 ? history.go(-depth) : go(null, 0, true)),
  }
}

export const isOpen = (opened: OpenFigure | null, { figure, whole }: OpenFigure): boolean =>
  opened?.figure === figure && opened.whole === whole
