import { describe, expect, it } from 'vitest'
import { type Placed, pathOf, placesFor, rowsOf, shownRows, withBelow } from './tree'

const node = (id: string, parentId: string | null): Placed => ({
  id,
  parentId,
  name: `${id}人民政府`,
  shortName: id,
  slug: `slug-${id}`,
  unifiedCode: null,
})

// The city's own superior is not among them.
const rows = rowsOf([
  node('村', '镇'),
  node('市', '省'),
  node('局', '市'),
  node('镇', '市'),
  node('组', '村'),
])
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
const none: ReadonlySet<string> = new Set()

describe('rowsOf', () => {
  it('puts each below its superior, as deep as it stands', () => {
    expect(rows.map(({ id, level }) => [id, level])).toEqual([
      ['市', 1],
      ['局', 2],
      ['镇', 2],
      ['村', 3],
      ['组', 4],
    ])
  })

  it('counts those of one superior', () => {
    expect(rows[2]).toMatchObject({ position: 2, siblings: 2, children: 1, aboveId: '市' })
  })
})

describe('shownRows', () => {
  it('hides everything below a closed row, also deeper down', () => {
    expect(ids(shownRows(rows, { closed: new Set(['镇']), text: '' }))).toEqual(['市', '局', '镇'])
  })

  it('with a text shows those that say it and all above them, closed or not', () => {
    expect(ids(shownRows(rows, { closed: new Set(['市']), text: ' SLUG-村 ' }))).toEqual([
      '市',
      '镇',
      '村',
    ])
  })

  it('shows nothing where nobody says the text', () => {
    expect(shownRows(rows, { closed: none, text: '县' })).toEqual([])
  })
})

describe('places in the tree', () => {
  it('an agency and all below it', () => {
    expect([...withBelow(rows, '镇')]).toEqual(['镇', '村', '组'])
  })

  it('offers no place below itself', () => {
    expect(ids(placesFor(rows, '镇'))).toEqual(['市', '局'])
  })

  it('a path from the top', () => {
    expect(pathOf(rows, '村')).toBe('市 › 镇 › 村')
  })
})
