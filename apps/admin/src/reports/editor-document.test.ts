import type { Block } from '@daylight/domain/reports'
import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { fromEditor, sameBlocks, toEditor, withoutBlankLines } from './editor-document'
import { partNodes } from './editor-nodes'

const trainings = { measure: 'training.sessions', basis: 'year' } as const
const published = { measure: 'disclosures.published', basis: 'cumulative' } as const

const kinds: Record<string, Block[]> = {
  'a part with nothing in it': [],
  'a paragraph of text': [
    { type: 'paragraph', inlines: [{ type: 'text', text: '全年举办 培训' }] },
  ],
  'an empty paragraph': [{ type: 'paragraph', inlines: [] }],
  'headings of both levels': [
    { type: 'heading', level: 1, text: '（一）公开的数量' },
    { type: 'heading', level: 2, text: '1.网上公开' },
    { type: 'heading', level: 1, text: '' },
  ],
  'figures shown as a number and as 无, side by side': [
    {
      type: 'paragraph',
      inlines: [
        { type: 'figure', ...trainings, show: 'number' },
        { type: 'figure', ...published, show: 'none' },
        { type: 'text', text: '。' },
      ],
    },
  ],
  'a share': [
    {
      type: 'paragraph',
      inlines: [
        { type: 'text', text: '占' },
        { type: 'share', part: trainings, whole: published },
      ],
    },
  ],
  'a table of texts, figures and shares': [
    {
      type: 'table',
      caption: '渠道',
      columns: ['公开渠道', '本年公开（条）'],
      rows: [
        [[{ type: 'text', text: '政府网站' }], [{ type: 'figure', ...trainings, show: 'number' }]],
        [[], [{ type: 'share', part: trainings, whole: published }]],
      ],
    },
    { type: 'paragraph', inlines: [{ type: 'text', text: '表后的话。' }] },
  ],
}

describe('what goes into the editor comes out unchanged', () => {
  test.each(Object.entries(kinds))('%s', (_, blocks) => {
    expect(fromEditor(toEditor(blocks))).toEqual(blocks)
    expect(fromEditor(JSON.parse(JSON.stringify(toEditor(blocks))))).toEqual(blocks)
  })

  test.each(Object.entries(kinds))('through the nodes of the editor: %s', (_, blocks) => {
    const held = getSchema(partNodes).nodeFromJSON(toEditor(blocks))
    if (blocks.length > 0) held.check()
    expect(fromEditor(held.toJSON())).toEqual(blocks)
  })

  test('neighbouring texts are made one, and empty texts go', () => {
    const apart: Block[] = [
      {
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '共' },
          { type: 'text', text: '' },
          { type: 'text', text: '举办' },
          { type: 'figure', ...trainings, show: 'number' },
          { type: 'text', text: '' },
        ],
      },
    ]
    expect(fromEditor(toEditor(apart))).toEqual([
      {
        type: 'paragraph',
        inlines: [
          { type: 'text', text: '共举办' },
          { type: 'figure', ...trainings, show: 'number' },
        ],
      },
    ])
  })
})

test('a figure in the editor holds no value that could be typed over', () => {
  const [block] = toEditor(kinds['a share'] ?? []).content ?? []
  expect(block?.content?.[1]).toEqual({
    type: 'share',
    attrs: { part: trainings, whole: published },
  })
})

test('what no report can hold does not leave the editor', () => {
  const foreign = { type: 'doc', content: [{ type: 'codeBlock', content: [] }] }
  expect(() => fromEditor(foreign)).toThrow()
  const unknown = {
    type: 'paragraph',
    content: [{ type: 'figure', attrs: { measure: 'no.such', basis: 'year', show: 'number' } }],
  }
  expect(() => fromEditor({ type: 'doc', content: [unknown] })).toThrow()
})

test('blank lines are left out; a paragraph with only a figure is none', () => {
  const figure: Block = {
    type: 'paragraph',
    inlines: [{ type: 'figure', ...trainings, show: 'number' }],
  }
  expect(
    withoutBlankLines([
      { type: 'paragraph', inlines: [] },
      figure,
      { type: 'paragraph', inlines: [{ type: 'text', text: '　 ' }] },
      { type: 'heading', level: 1, text: ' ' },
    ]),
  ).toEqual([figure])
})

test('blocks are the same in whatever order their keys come', () => {
  const one: Block = {
    type: 'paragraph',
    inlines: [{ type: 'share', part: trainings, whole: published }],
  }
  const other = {
    inlines: [
      {
        whole: { basis: 'cumulative', measure: 'disclosures.published' },
        type: 'share',
        part: { basis: 'year', measure: 'training.sessions' },
      },
    ],
    type: 'paragraph',
  } as Block
  expect(sameBlocks([one], [other])).toBe(true)
  expect(sameBlocks([one], [])).toBe(false)
})
