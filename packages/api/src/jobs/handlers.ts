import { recomputeDeadlines } from '../calendar/recompute'
import type { Handlers } from './work'

/** Who does what: a kind without its handler does not compile. */
export const handlers: Handlers = {
  'calendar.recompute': recomputeDeadlines,
}
