/** What the tabs of one browser tell each other, since they share one session. */
import { z } from 'zod'

const Word = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-in'), personId: z.string() }),
  z.object({ kind: z.literal('signed-out') }),
])
export type Word = z.infer<typeof Word>

const open = () => new BroadcastChannel('daylight.session')
let channel: BroadcastChannel | undefined

/** Tells all other tabs; this one hears nothing of it. */
export function tellTabs(word: Word): void {
  channel ??= open()
  channel.postMessage(word)
}

export function hearTabs(hear: (word: Word) => void): () => void {
  channel ??= open()
  const own = channel
  const listen = ({ data }: MessageEvent) => {
    const word = Word.safeParse(data)
    if (word.success) hear(word.data)
  }
  own.addEventListener('message', listen)
  return () => own.removeEventListener('message', listen)
}
