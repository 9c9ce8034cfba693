import { expect, it } from 'vitest'
import { addressOf } from './address'

it('parts a page from what its address asks for', () => {
  expect(addressOf('/disclosures/1')).toEqual({ to: '/disclosures/1', search: {} })
  expect(addressOf('/audit?kind=refusal&day=2026-11-22')).toEqual({
    to: '/audit',
    search: { kind: 'refusal', day: '2026-11-22' },
  })
})
