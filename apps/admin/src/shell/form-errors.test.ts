import { expect, it } from 'vitest'
import { placed } from './form-errors'

const known = ['title', 'periods', 'periods.0.kind', 'periods.0.endedOn', 'attendees']

it('says an error of one line at the field that holds all lines', () => {
  expect(placed({ 'attendees.3': '太长。' }, known)).toEqual({ attendees: '太长。' })
})

it('says an error of a row at the row’s own field', () => {
  expect(placed({ 'periods.0.endedOn': '早了。' }, known)).toEqual({
    'periods.0.endedOn': '早了。',
  })
})

it('follows the order of the form, and puts what has no field last', () => {
  const errors = { version: '无。', attendees: '空。', title: '空。' }
  expect(Object.keys(placed(errors, known))).toEqual(['title', 'attendees', 'version'])
})
