/**
 * Between a part's blocks and the editor's document, without loss in either direction.
 *
 * The editor never holds a value: a figure goes in and comes out as the measure and basis it names.
 */
import { Block, Inline } from '@daylight/domain/reports'
import type { JSONContent } from '@tiptap/core'

export const toEditor = (blocks: readonly Block[]): JSONContent => ({
  type: 'doc',
  content: blocks.map(nodeOf),
})

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', content: joined(block.inlines).map(inlineNodeOf) }
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: block.level },
        content: block.text === '' ? [] : [{ type: 'text', text: block.text }],
      }
    case 'table':
      return { type: 'table', attrs: { table: block } }
  }
}

const inlineNodeOf = ({ type, ...attrs }: Inline): JSONContent =>
  'text' in attrs ? { type, text: attrs.text } : { type, attrs }

/** @throws {ZodError} where the document holds what no report can */
export const fromEditor = (document: JSONContent): Block[] =>
  (document.content ?? []).map((node) => Block.parse(blockOf(node)))

function blockOf({ type, attrs, content = [] }: JSONContent): unknown {
  if (type === 'table') return attrs?.table
  if (type === 'heading')
    return { type, level: attrs?.level, text: content.map(({ text }) => text ?? '').join('') }
  return { type, inlines: joined(content.map((node) => Inline.parse(inlineOf(node)))) }
}

const inlineOf = ({ type, text, attrs }: JSONContent): unknown =>
  type === 'text' ? { type, text } : { type, ...attrs }

/** Inlines without empty texts, neighbouring texts made one: the editor can hold neither. */
function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', text: last.text + inline.text }
    else out.push(inline)
  }
  return out
}

/** Blank lines mean nothing in an official document, which sets its own distances. */
export const withoutBlankLines = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => {
    if (block.type === 'paragraph')
      return block.inlines.some((inline) => inline.type !== 'text' || inline.text.trim() !== '')
    return block.type !== 'heading' || block.text.trim() !== ''
  })

export const sameBlocks = (one: readonly Block[], other: readonly Block[]): boolean =>
  JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder))

/** The database gives back an object's keys in an order of its own; the schema's order is one. */
const inOrder = (block: Block): Block => {
  const parsed = Block.parse(block)
  return parsed.type === 'paragraph' ? { ...parsed, inlines: joined(parsed.inlines) } : parsed
}
