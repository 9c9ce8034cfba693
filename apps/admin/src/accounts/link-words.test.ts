import { expect, it } from 'vitest'
import { validFor } from './link-words'

it('says in hours what lasts whole hours, and in minutes what does not', () => {
  expect(validFor('invitation')).toBe('72小时')
  expect(validFor('reset')).toBe('15分钟')
})
