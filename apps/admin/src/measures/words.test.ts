import { measures } from '@daylight/domain/measures'
import { expect, it } from 'vitest'
import { isTimed } from './words'

it('only what was made public in time or late has a deadline to open', () => {
  const timed = [...measures.keys()].filter((name) => isTimed(`${name}@year`))
  expect(timed).toEqual([
    'disclosures.posted.on-website.in-time',
    'disclosures.posted.on-website.late',
  ])
})
