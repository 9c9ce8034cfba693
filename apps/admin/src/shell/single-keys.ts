import { storedSwitch } from './stored-switch'

/** Whether a single key acts at all: whoever speaks to the computer, or hits keys unawares, turns it off. */
export const singleKeys = storedSwitch('daylight.single-keys', true)
