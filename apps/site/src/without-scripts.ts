import type { Transform } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { RewritingStream } from 'parse5-html-rewriting-stream'

type Tag = {
  readonly tagName: string
  readonly attrs: readonly { readonly name: string; readonly value: string }[]
}
type Done = (error?: Error | null) => void

const attributeOf = ({ attrs }: Tag, name: string): string =>
  attrs
    .find((attribute) => attribute.name === name)
    ?.value.trim()
    .toLowerCase() ?? ''

/** Anything but a block of data, which no browser runs. */
const isScript = (tag: Tag): boolean =>
  tag.tagName === 'script' && attributeOf(tag, 'type') !== 'application/ld+json'

/** A link that fetches a script before it is met, or holds the first paint back until one is met. */
function isForScripts(tag: Tag): boolean {
  if (tag.tagName !== 'link') return false
  const relations = attributeOf(tag, 'rel').split(/\s+/)
  if (relations.includes('modulepreload') || relations.includes('expect')) return true
  const early = relations.includes('preload') || relations.includes('prefetch')
  return early && attributeOf(tag, 'as') === 'script'
}

/** Takes the bytes of a page and gives its text without scripts; the rest is the same to the byte. */
class WithoutScripts extends RewritingStream {
  // A character may be cut between two chunks.
  readonly #decoder = new StringDecoder('utf8')
  #inScript = false
  #kept = ''

  constructor() {
    super()
    this.on('startTag', (tag, raw) => {
      if (this.#inScript || isForScripts(tag)) return
      if (isScript(tag)) this.#inScript = !(tag.selfClosing && this.#inDrawing)
      else this.emitRaw(raw)
    })
    this.on('endTag', (tag, raw) => {
      if (this.#inScript && tag.tagName === 'script') this.#inScript = false
      else this.emitRaw(raw)
    })
  }

  /** In an `<svg>`, `<script/>` ends where it starts; in HTML the slash means nothing. */
  get #inDrawing(): boolean {
    return this.parserFeedbackSimulator.inForeignContent
  }

  // Kept together: the zlib stream behind this one works on every small piece in a turn of its own.
  override emitRaw(html: string): void {
    if (!this.#inScript) this.#kept += html
  }

  override _transform(chunk: string | Buffer, encoding: string, done: Done): void {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)
    super._transform(text, encoding, (error) => this.#give(done, error))
  }

  override _final(done: Done): void {
    this._transformChunk(this.#decoder.end())
    super._final((error) => this.#give(done, error))
  }

  #give(done: Done, error?: Error | null): void {
    if (this.#kept !== '') this.push(this.#kept)
    this.#kept = ''
    done(error)
  }
}

/**
 * Takes every script out of a page on its way to the reader, and the links that would fetch one.
 *
 * The pages are whole without them: nothing on them waits for the framework in the browser.
 * It flows from its first byte on, so it is connected before anything is written to it.
 */
export const withoutScripts = (): Transform => new WithoutScripts()
