import { expect, it } from 'vitest'
import { addAgency } from './agency-choice'

it('adds the agency to a plain address and to one that already asks something', () => {
  expect(addAgency('/api/files/1', 'a')).toBe('/api/files/1?agency=a')
  expect(addAgency('/api/audit.csv?kind=export', 'a')).toBe('/api/audit.csv?kind=export&agency=a')
})

it('leaves the address as it is where the person works in the own agency', () => {
  expect(addAgency('/api/files/1', undefined)).toBe('/api/files/1')
})
