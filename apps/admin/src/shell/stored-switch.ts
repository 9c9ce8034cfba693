import { useSyncExternalStore } from 'react'
import { readStored, store } from './stored'

export type StoredSwitch = {
  readonly isOn: () => boolean
  readonly turn: (on: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A person's own setting on this machine, on or off; the other tabs follow. */
export function storedSwitch(key: string, initial: boolean): StoredSwitch {
  const read = () => {
    const kept = readStored('localStorage', key)
    return kept === null ? initial : kept === 'on'
  }
  const listeners = new Set<() => void>()
  let on = read()
  const change = (next: boolean) => {
    on = next
    for (const listener of listeners) listener()
  }
  window.addEventListener('storage', (event) => event.key === key && change(read()))
  return {
    isOn: () => on,
    turn: (next) => {
      store('localStorage', key, next ? 'on' : 'off')
      change(next)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useSwitch = ({ subscribe, isOn }: StoredSwitch): boolean =>
  useSyncExternalStore(subscribe, isOn)
