import { type Block, Inline } from '@daylight/domain/reports'
import type { Slice } from '@tiptap/pm/model'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { useEditor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { csp } from '../shell/nonce'
import { fromEditor, toEditor, withoutBlankLines } from './editor-document'
import { partNodes } from './editor-nodes'
import { type FigureValues, textIn } from './figure-values'

const blank: Block = { type: 'paragraph', inlines: [] }

/** Text cut in this editor may come back with its numbers; whatever comes from elsewhere is plain text. */
const isOurs = (html: string) => html.includes('data-pm-slice')

const plainText = (slice: Slice, values: FigureValues) =>
  slice.content.textBetween(0, slice.content.size, '\n', ({ type, attrs }) => {
    const inline = Inline.safeParse({ type: type.name, ...attrs })
    return inline.success ? textIn(values, inline.data) : ''
  })

type Options = { label: string; blocks: readonly Block[]; values: FigureValues }

/** The editor of one part: its text, whether it was changed, and what it comes to as blocks. */
export function usePartEditor({ label, blocks, values }: Options) {
  const [initial] = useState(() => toEditor(blocks.length > 0 ? blocks : [blank]))
  const editor = useEditor({
    extensions: partNodes,
    content: initial,
    autofocus: 'start',
    enableInputRules: false,
    enablePasteRules: false,
    injectNonce: csp.nonce,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': `${label}，正文`,
        class:
          'report-editor min-h-32 outline-none [&_p]:indent-[2em] [&_p]:text-justify [&_h4]:mt-5 [&_h4]:indent-[2em] [&_h4]:font-bold [&_h5]:mt-2 [&_h5]:indent-[2em] [&_h5]:font-semibold',
      },
      // What is typed while a number or a table is selected stands after it, never in its place.
      handleKeyDown: ({ state, dispatch }, { key, ctrlKey, metaKey }) => {
        const types = key === 'Process' || (key.length === 1 && !ctrlKey && !metaKey)
        if (types && state.selection instanceof NodeSelection)
          dispatch(state.tr.setSelection(Selection.near(state.selection.$to)))
        return false
      },
      // The same for text that comes without a key: dictation, a phone's keyboard, a picked word.
      handleTextInput: ({ state, dispatch }, _, __, text) => {
        if (!(state.selection instanceof NodeSelection)) return false
        dispatch(state.tr.insertText(text, state.selection.to))
        return true
      },
      clipboardTextSerializer: (slice) => plainText(slice, values),
      handlePaste: (view, { clipboardData }) => {
        const html = clipboardData?.getData('text/html') ?? ''
        if (html === '' || isOurs(html)) return false
        view.pasteText(clipboardData?.getData('text/plain') ?? '')
        return true
      },
      handleDrop: (view, { dataTransfer, clientX, clientY }, _, moved) => {
        const text = dataTransfer?.getData('text/plain') ?? ''
        const at = view.posAtCoords({ left: clientX, top: clientY })
        if (moved || isOurs(dataTransfer?.getData('text/html') ?? '') || !at) return false
        view.dispatch(view.state.tr.insertText(text.replaceAll(/\s*\n\s*/g, ''), at.pos))
        return true
      },
    },
  })
  const [opening] = useState(() => editor.state.doc)
  const { changed, length } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      changed: !state.doc.eq(opening),
      length: state.doc.textContent.length,
    }),
  })

  return {
    editor,
    changed,
    length,
    /** @throws {ZodError} where a text is longer than a report may hold */
    read: () => withoutBlankLines(fromEditor(editor.getJSON())),
  }
}
