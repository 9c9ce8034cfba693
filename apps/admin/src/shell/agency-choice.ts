import { z } from 'zod'
import { readStored, store } from './stored'

/**
 * The agency that this tab works in. Chosen once, at the top of the navigation, and then sent with every
 * request; two tabs may work in two agencies. Without a choice the server takes the person's own.
 */
const Choice = z.object({
  /** Whose choice it is: the next person at this machine begins without one. */
  personId: z.string(),
  agencyId: z.uuid(),
  /** Where the person worked before choosing, to go back to. */
  ownAgencyId: z.string(),
})
type Choice = z.infer<typeof Choice>

const KEY = 'daylight.agency'
const OWN = 'own'

const choiceFrom = (text: string | null): Choice | null => {
  try {
    return Choice.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
const textOf = (choice: Choice | null) => (choice ? JSON.stringify(choice) : OWN)

/** A tab that a link of ours opened goes on where the link stood; any other begins in the own agency. */
function begin(): Choice | null {
  const kept = readStored('sessionStorage', KEY)
  if (kept !== null || typeof document === 'undefined') return choiceFrom(kept)
  const isFromLink = document.referrer.startsWith(`${window.location.origin}/`)
  const first = isFromLink ? choiceFrom(readStored('localStorage', KEY)) : null
  store('sessionStorage', KEY, textOf(first))
  return first
}

let choice = begin()

export const chosenAgency = (): Choice | null => choice

export function chooseAgency(next: Choice | null): void {
  choice = next && next.agencyId !== next.ownAgencyId ? next : null
  store('sessionStorage', KEY, textOf(choice))
}

/**
 * Lays the choice ready for a new tab whenever a link is about to be opened, since a browser gives a new
 * tab nothing of the one before.
 */
export function watchLinks(): () => void {
  const layReady = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href]'))
      store('localStorage', KEY, textOf(choice))
  }
  document.addEventListener('pointerdown', layReady, true)
  document.addEventListener('keydown', layReady, true)
  return () => {
    document.removeEventListener('pointerdown', layReady, true)
    document.removeEventListener('keydown', layReady, true)
  }
}

/** For `fetch` and the like. */
export const agencyHeaders = (): Record<string, string> =>
  choice ? { 'x-daylight-agency': choice.agencyId } : {}

/** The address of a file or an export, for a plain link, which carries no header. */
export const withAgency = (path: string): string => addAgency(path, choice?.agencyId)

export function addAgency(path: string, agencyId: string | undefined): string {
  if (!agencyId) return path
  return `${path}${path.includes('?') ? '&' : '?'}agency=${encodeURIComponent(agencyId)}`
}
