// How every script here ends: whatever it started is stopped in reverse order, by a signal, a failure or its own end.

import { PlainError } from '../packages/db/src/embedded'

type Undo = () => Promise<unknown>

const undos: Undo[] = []
let ending: Promise<void> | undefined

/** For people; standard output is for what was asked for. */
export const say = (text: string) => void process.stderr.write(`${text}\n`)

export const atEnd = (undo: Undo) => void undos.push(undo)

/** What must be stopped even if starting it is not finished yet. */
export function track<T>(starting: Promise<T>, undo: (started: T) => Promise<unknown>): Promise<T> {
  atEnd(() =>
    starting.then(
      (started) => undo(started),
      () => {},
    ),
  )
  return starting
}

export const isEnding = () => ending !== undefined

/** The first call decides the exit code; a second Ctrl-C changes nothing. */
export function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const undo of undos.reverse()) {
      await undo().catch((error) => say(String(error)))
    }
    process.exit(code)
  })()
  return ending
}

/** Runs the whole of a script, and says in one sentence what a person can mend. */
export async function main(work: () => Promise<number | undefined>, onSignal = 0) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(onSignal))
  }
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  if (process.channel) {
    process.on('disconnect', () => void end(onSignal))
    process.channel.unref()
  }
  try {
    const code = await work()
    if (code !== undefined) await end(code)
  } catch (error) {
    if (isEnding()) return
    if (error instanceof PlainError) say(error.message)
    else console.error(error)
    await end(1)
  }
}
