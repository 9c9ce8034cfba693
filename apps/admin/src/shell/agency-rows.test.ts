import { expect, it } from 'vitest'
import { agencyRows } from './agency-rows'

it('puts each agency above its own, and the unreached superior nowhere', () => {
  const rows = agencyRows([
    { id: 'city', parentId: null },
    { id: 'town', parentId: 'city' },
    { id: 'bureau', parentId: 'city' },
    { id: 'village', parentId: 'town' },
    { id: 'other', parentId: 'elsewhere' },
  ])
  expect(rows.map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    '0 city',
    '1 town',
    '2 village',
    '1 bureau',
    '0 other',
  ])
})
