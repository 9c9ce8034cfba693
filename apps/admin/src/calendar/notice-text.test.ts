import { parseNotice } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { selectionOf } from './notice-text'

const text =
  '国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日放假。\n二、春节：2月30日放假。'
const selected = (problem: { line: number; text: string }) => {
  const { from, to } = selectionOf(text, problem)
  return text.slice(from, to)
}

describe('the words of a problem', () => {
  it('are selected where they stand in their line', () => {
    expect(selected({ line: 3, text: '2月30日' })).toBe('2月30日')
  })

  it('are selected where the parser finds a day that does not exist', () => {
    const [problem] = parseNotice(text).problems.filter(({ sentence }) =>
      sentence.includes('不存在'),
    )
    expect(problem?.line).toBe(3)
    expect(problem && selected(problem)).toBe('2月30日')
  })

  it('are the whole line where they were pasted with spaces, or where there are none', () => {
    expect(selected({ line: 3, text: '2 月 30 日' })).toBe('二、春节：2月30日放假。')
    expect(selected({ line: 2, text: '' })).toBe('一、元旦：1月1日放假。')
  })

  it('are nothing in a text without that line', () => {
    expect(selected({ line: 9, text: '2月30日' })).toBe('')
  })
})
