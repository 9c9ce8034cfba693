import { describe, expect, test } from 'vitest'
import { balancedLines, printable, signatureOf, TITLE_LINE } from './layout'
import { sampleReport } from './sample-report'

const agency = '梅河口市中和镇人民政府'

describe('标题回行 (GB/T 9704-2012 §7.3.1)', () => {
  test('a title that fits stays on one line', () => {
    expect(balancedLines('中和镇2018年工作年度报告', TITLE_LINE, '中和镇')).toHaveLength(1)
  })

  test('a long title breaks after the name of the agency', () => {
    expect(balancedLines(`${agency}2018年政府信息公开工作年度报告`, TITLE_LINE, agency)).toEqual([
      agency,
      '2018年政府信息公开工作年度报告',
    ])
  })

  test('a word of one character stays with what it belongs to', () => {
    expect(
      balancedLines('梅河口市中和镇三合村村民委员会关于2018年村务公开工作的报告', TITLE_LINE),
    ).toEqual(['梅河口市中和镇三合村村民委员会', '关于2018年村务公开工作的报告'])
  })

  test('no line is too long, begins with a mark or splits a year, and nothing is lost', () => {
    const title =
      '关于印发《梅河口市2019年度政府信息公开、政务公开、政府网站建设和管理工作要点（试行）》的通知'
    const lines = balancedLines(title, TITLE_LINE)
    expect(lines).toHaveLength(3)
    expect(lines.join('')).toBe(title)
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(22)
      expect(line).not.toMatch(/^[、）》年]|[《（]$/)
    }
  })
})

describe('署名和成文日期 (GB/T 9704-2012 §7.3.5)', () => {
  test('the date is four characters clear and the agency is centred over it', () => {
    const { date, dateClear, agencyClear } = signatureOf(sampleReport)
    expect(date).toBe('2018年12月24日')
    expect(dateClear).toBe(4)
    expect(agencyClear + agency.length / 2).toBe(dateClear + 7 / 2)
  })

  test('an agency with a very long name still ends within the margin', () => {
    const { dateClear, agencyClear } = signatureOf({ ...sampleReport, agencyName: '局'.repeat(25) })
    expect(agencyClear).toBe(0)
    expect(dateClear).toBe(9)
  })
})

test('control and direction marks are left out, a name in rare characters stays', () => {
  expect(printable('镕喆堃\u0007\u202E𠮷\ud800')).toBe('镕喆堃𠮷\ufffd')
})
