import { describe, expect, it } from 'vitest'
import { type Placed, rowsOf } from './tree'
import { stepFor } from './tree-keys'

const node = (id: string, parentId: string | null): Placed => ({
  id,
  parentId,
  name: id,
  shortName: id,
  slug: id,
  unifiedCode: null,
})
const rows = rowsOf([node('市', null), node('镇', '市'), node('村', '镇'), node('局', '市')])
const from = (current: string, isOpen = true) => ({ rows, current, isOpen })

describe('stepFor', () => {
  it.each([
    ['ArrowDown', '市', '镇'],
    ['ArrowUp', '镇', '市'],
    ['Home', '村', '市'],
    ['End', '市', '局'],
    ['ArrowRight', '市', '镇'],
    ['ArrowLeft', '村', '镇'],
  ])('%s from %s goes to %s', (key, current, to) => {
    expect(stepFor(key, from(current))).toEqual({ kind: 'go', to })
  })

  it('left closes an open row, right opens a closed one', () => {
    expect(stepFor('ArrowLeft', from('镇'))).toEqual({ kind: 'close' })
    expect(stepFor('ArrowRight', from('镇', false))).toEqual({ kind: 'open' })
    expect(stepFor('ArrowLeft', from('镇', false))).toEqual({ kind: 'go', to: '市' })
  })

  it.each([
    ['ArrowUp', '市'],
    ['ArrowDown', '局'],
    ['ArrowRight', '村'],
    ['x', '市'],
  ])('%s leads nowhere from %s', (key, current) => {
    expect(stepFor(key, from(current))).toBeNull()
  })
})
