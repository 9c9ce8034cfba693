/** The kinds of nodes that the editor of a part knows: text, headings, numbers and tables. */
import { Block, Inline, renderBlock } from '@daylight/domain/reports'
import { Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useContext } from 'react'
import { FigureValuesContext, nameOf, textIn, valueIn } from './figure-values'
import { ReportTable } from './report-blocks'

const inlineOf = ({ node }: Pick<ReactNodeViewProps, 'node'>) =>
  Inline.parse({ type: node.type.name, ...node.attrs })

function FigureChip(props: ReactNodeViewProps) {
  const values = useContext(FigureValuesContext)
  const inline = inlineOf(props)
  if (inline.type === 'text') return null
  return (
    <NodeViewWrapper
      as="span"
      data-drag-handle
      title={`${nameOf(inline)}，由台账得出，不能改写，可以移动或删除`}
      className={`mx-[0.1em] cursor-grab rounded-[3px] px-[0.3em] py-[0.06em] indent-0 tabular-nums ${
        props.selected
          ? 'bg-accent text-white'
          : 'bg-accent-soft text-accent-deep ring-1 ring-accent/25 ring-inset'
      }`}
    >
      {textIn(values, inline)}
    </NodeViewWrapper>
  )
}

function TableView({ node, selected }: ReactNodeViewProps) {
  const values = useContext(FigureValuesContext)
  const table = renderBlock(Block.parse(node.attrs.table), valueIn(values))
  if (table.type !== 'table') return null
  return (
    <NodeViewWrapper
      contentEditable={false}
      data-drag-handle
      title="表格由台账得出，不能改写，可以移动或删除"
      className={`cursor-grab indent-0 ${selected ? 'outline-2 outline-offset-4 outline-accent' : ''}`}
    >
      <ReportTable table={table} />
    </NodeViewWrapper>
  )
}

/** An attribute that a cut or copied node carries along as text, and that is read only if it is sound. */
const carried = (name: string) => ({
  parseHTML: (element: HTMLElement) => JSON.parse(element.getAttribute(`data-${name}`) ?? 'null'),
  renderHTML: (attributes: Record<string, unknown>) => ({
    [`data-${name}`]: JSON.stringify(attributes[name]),
  }),
})

function isSound(element: HTMLElement, type: 'figure' | 'share', names: readonly string[]) {
  try {
    const attrs = names.map((name) => [
      name,
      JSON.parse(element.getAttribute(`data-${name}`) ?? ''),
    ])
    return Inline.safeParse({ type, ...Object.fromEntries(attrs) }).success
  } catch {
    return false
  }
}

const inlineNode = (type: 'figure' | 'share', names: readonly string[]) =>
  Node.create({
    name: type,
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(names.map((name) => [name, carried(name)])),
    parseHTML: () => [
      {
        tag: `span[data-report-${type}]`,
        getAttrs: (element) => (isSound(element, type, names) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => [
      'span',
      { [`data-report-${type}`]: '', ...HTMLAttributes },
    ],
    addNodeView: () => ReactNodeViewRenderer(FigureChip),
  })

const TableNode = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ table: carried('table') }),
  parseHTML: () => [
    {
      tag: 'div[data-report-table]',
      getAttrs: (element) => {
        try {
          const table = JSON.parse(element.getAttribute('data-table') ?? '')
          return Block.safeParse(table).success ? null : false
        } catch {
          return false
        }
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-report-table': '', ...HTMLAttributes }],
  addNodeView: () => ReactNodeViewRenderer(TableView),
})

/**
 * A heading of a report holds plain text. A number that comes into one, joined from the paragraph
 * below or dropped there, is not lost: what was a heading is then a paragraph.
 */
const HeadingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1 } }),
  parseHTML: () => [
    { tag: 'h4', attrs: { level: 1 } },
    { tag: 'h5', attrs: { level: 2 } },
  ],
  renderHTML: ({ node }) => [node.attrs.level === 1 ? 'h4' : 'h5', 0],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_, __, { doc, schema, tr }) => {
        doc.forEach((block, at) => {
          if (block.type.name === 'heading' && block.textContent.length < block.content.size)
            tr.setNodeMarkup(at, schema.nodes.paragraph, {})
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})

export const partNodes = [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  HeadingNode,
  inlineNode('figure', ['measure', 'basis', 'show']),
  inlineNode('share', ['part', 'whole']),
  TableNode,
]
