import { basisNames, figureKey, formatValue, measures } from '@daylight/domain/measures'
import { type Editor, useEditorState } from '@tiptap/react'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { basisOf } from '../measures/words'
import type { FigureValues } from './figure-values'

type ToolProps = {
  pressed?: boolean
  disabled?: boolean
  title?: string | undefined
  onPress: () => void
  children: ReactNode
}

const Tool = ({ pressed, disabled, title, onPress, children }: ToolProps) => (
  <button
    type="button"
    aria-pressed={pressed}
    disabled={disabled}
    title={title}
    // The text keeps its selection while a tool is pressed.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
    className={`h-7 cursor-pointer rounded-[2px] px-2 text-[13px] disabled:cursor-not-allowed disabled:text-ink-faint/60 ${
      pressed ? 'bg-accent-soft font-semibold text-accent-deep' : 'text-ink-soft hover:bg-ground'
    }`}
  >
    {children}
  </button>
)

const figureOptions = (values: FigureValues) =>
  [...measures.values()].flatMap(({ name, label, unit, bases }) =>
    bases.map((basis) => {
      const key = figureKey(name, basis)
      const value = `${formatValue(values[key] ?? 0, unit)}${unit}`
      return { value: key, label: `${label}（${basisOf(key) || basisNames[basis]}）：${value}` }
    }),
  )

type EditorToolbarProps = { editor: Editor; values: FigureValues }

/** What may be done to a text beyond typing: a heading, a number of the ledger, undo. */
export function EditorToolbar({ editor, values }: EditorToolbarProps) {
  const { style, holdsFigures, canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const block = current.state.selection.$from.parent
      return {
        style: block.type.name === 'heading' ? Number(block.attrs.level) : 0,
        holdsFigures:
          block.type.name === 'paragraph' && block.textContent.length !== block.content.size,
        canUndo: current.can().undo(),
        canRedo: current.can().redo(),
      }
    },
  })
  const become = (level: number) =>
    level === 0
      ? editor.chain().focus().setNode('paragraph').run()
      : editor.chain().focus().setNode('heading', { level }).run()
  // Made a heading, the paragraph would lose its numbers without a word.
  const keepsFigures = holdsFigures ? '段落中有数字，不能改成标题' : undefined

  const insert = (key: string) => {
    const [measure = '', basis] = key.split('@')
    const unit = measures.get(measure)?.unit ?? ''
    editor
      .chain()
      .focus()
      .insertContent([
        { type: 'figure', attrs: { measure, basis, show: 'number' } },
        { type: 'text', text: unit },
      ])
      .run()
  }

  return (
    <div role="toolbar" aria-label="编辑工具" className="flex flex-wrap items-center gap-1">
      <Tool pressed={style === 0} onPress={() => become(0)}>
        正文
      </Tool>
      <Tool
        pressed={style === 1}
        disabled={holdsFigures}
        title={keepsFigures}
        onPress={() => become(1)}
      >
        （一）标题
      </Tool>
      <Tool
        pressed={style === 2}
        disabled={holdsFigures}
        title={keepsFigures}
        onPress={() => become(2)}
      >
        1.标题
      </Tool>
      <span aria-hidden className="mx-1 h-4 w-px bg-rule" />
      <Tool disabled={!canUndo} onPress={() => editor.chain().focus().undo().run()}>
        撤销
      </Tool>
      <Tool disabled={!canRedo} onPress={() => editor.chain().focus().redo().run()}>
        重做
      </Tool>
      <span aria-hidden className="mx-1 h-4 w-px bg-rule" />
      <Select
        size="small"
        variant="filled"
        value={null}
        placeholder="插入台账数字"
        aria-label="插入台账数字"
        disabled={style !== 0}
        showSearch={{ optionFilterProp: 'label' }}
        options={figureOptions(values)}
        onChange={(key: string | null) => key && insert(key)}
        popupMatchSelectWidth={380}
        className="w-36"
      />
    </div>
  )
}
