import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedDaysOf, parseNotice } from '..'

const lines = [
  '国务院办公厅关于2026年部分节假日安排的通知',
  '国办发明电〔2025〕7号',
  '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
  '经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。',
  '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
  '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
  '三、清明节：4月4日（周六）至6日（周一）放假，共3天。',
  '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
  '五、端午节：6月19日（周五）至21日（周日）放假，共3天。',
  '六、中秋节：9月25日（周五）至27日（周日）放假，共3天。',
  '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
  '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。',
  '国务院办公厅',
  '2025年11月4日',
]
const text = lines.join('\n')

/** The text with one line said otherwise, from 1. */
const withLine = (line: number, words: string) => lines.with(line - 1, words).join('\n')
const problemsWith = (line: number, words: string) => parseNotice(withLine(line, words)).problems
const daysWith = (line: number, words: string) => {
  const { notice, problems } = parseNotice(withLine(line, words))
  expect(problems).toEqual([])
  return notice ? movedDaysOf(notice).map(({ day, status }) => `${day} ${status}`) : []
}

it('says at the words of the holiday that a day is missing which the law fixes', () => {
  expect(problemsWith(5, '一、元旦：2月1日（周日）放假。')).toEqual([
    { line: 5, text: '2月1日（周日）', sentence: '元旦的放假日期应当包括2026年1月1日，请核对。' },
  ])
})

describe('a notice that is understood', () => {
  it('gives number, day of issue and days', () => {
    const { notice, draft, problems } = parseNotice(text, { year: 2026 })
    expect(problems).toEqual([])
    expect(notice).toMatchObject({
      year: 2026,
      documentNumber: '国办发明电〔2025〕7号',
      issuedOn: '2025-11-04',
      amends: false,
    })
    expect(draft).toEqual(notice)
  })

  it.each([
    ['一、元旦：1月1日放假1天，不调休。', ['2026-01-01 off']],
    ['一、元旦：1月1日放假，与周末连休。', ['2026-01-01 off']],
    [
      '一、元旦：1月1日放假。1月2日（周五）放假，与周末连休，共3天。',
      ['2026-01-01 off', '2026-01-02 off'],
    ],
    [
      '一、元旦 １月１日（星期四、元旦）至３日放假调休，共三天．',
      ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off'],
    ],
    ['1.元旦:2026年1月1日—3日放假,共3天.', ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off']],
    ['（一）元旦：自1月1日到1月2日放假。', ['2026-01-01 off', '2026-01-02 off']],
    ['元旦：1月1日放假，1月2日（星期五）补休。', ['2026-01-01 off', '2026-01-02 off']],
    [
      '一、元旦：1月1日放假，1月4日（周日）、10日（周六）和11日照常上班。',
      ['2026-01-01 off', '2026-01-04 work', '2026-01-10 work', '2026-01-11 work'],
    ],
    [
      '一、元旦：2025年12月31日至2026年1月1日放假，共2天。2025年12月27日、28日上班。',
      ['2025-12-31 off', '2026-01-01 off', '2025-12-27 work', '2025-12-28 work'],
    ],
    [
      '一、元旦：12月31日（周三）至1月1日（周四）放假。12月28日（周日）上班。',
      ['2025-12-31 off', '2026-01-01 off', '2025-12-28 work'],
    ],
    ['一、元旦：1月1日放假。鼓励各单位安排职工在1月2日休息。', ['2026-01-01 off']],
    ['一、元旦：1月1日放假。1月2日补休，共2天。', ['2026-01-01 off', '2026-01-02 off']],
    [
      '一、元旦：1月1日至10日放假，共10日。',
      Array.from({ length: 10 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')} off`),
    ],
    ['一、元旦：1月1日至2日放假，1月5日（周一）起正常上班。', ['2026-01-01 off', '2026-01-02 off']],
  ])('%s', (words, expected) => {
    expect(daysWith(5, words).slice(0, expected.length)).toEqual(expected)
    expect(daysWith(5, words)[expected.length]).toBe('2026-02-15 off')
  })

  it('is read past page numbers, dates of the press, and the heading of a web site', () => {
    const pasted = [
      '成文日期：2025年11月04日',
      '新华社北京11月4日电',
      ...lines.slice(0, 5),
      '二、春节：2月15日至2',
      '— 1 —',
      '3日放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
      ...lines.slice(6, 12),
    ]
    const { notice, problems } = parseNotice(pasted.join('\r\n'))
    expect(problems).toEqual([])
    expect(notice).toMatchObject({ issuedOn: '2025-11-04' })
  })

  it('is read without line breaks, and without full stops before them', () => {
    expect(parseNotice(lines.join('')).notice).toEqual(parseNotice(text).notice)
    const unstopped = text.replaceAll('。\n', '\n')
    expect(parseNotice(unstopped).notice).toEqual(parseNotice(text).notice)
  })

  it('ends at its own signature, not at a heading that looks like one', () => {
    const { notice, problems } = parseNotice(`发布机关：国务院办公厅\n2025年11月5日\n${text}`)
    expect(problems).toEqual([])
    expect(notice).toEqual(parseNotice(text).notice)
  })

  it('takes the year of a December day from the day before it', () => {
    const { draft } = parseNotice(
      withLine(6, '二、春节：2月15日至23日放假。2025年12月27日、12月28日上班。'),
    )
    expect(draft?.holidays[1]?.work).toEqual(['2025-12-27', '2025-12-28'])
  })

  it('is read with the characters that a PDF gives for 日 and 月', () => {
    const { problems } = parseNotice(text.replaceAll('日', '\u2f47').replaceAll('月', '\u2f49'))
    expect(problems).toEqual([])
  })

  it('takes the year of the form where the title is missing', () => {
    const { notice } = parseNotice(lines.slice(4).join('\n'), { year: 2026 })
    expect(notice).toMatchObject({ year: 2026, documentNumber: '' })
  })
})

describe('a notice that is not understood', () => {
  it('tells of another year than the one meant, at the title', () => {
    expect(parseNotice(text, { year: 2027 }).problems).toEqual([
      {
        line: 1,
        text: '关于2026年部分节假日安排的通知',
        sentence: '这是2026年的通知，要装入的是2027年的安排，请核对。',
      },
    ])
  })

  it('names the first weekday that contradicts the year, and counts the others', () => {
    const { problems, draft } = parseNotice(text.replaceAll('2026年', '2027年'))
    expect(problems).toEqual([
      {
        line: 5,
        text: '1月1日（周四）',
        sentence: '1月1日（周四）：2027年1月1日是周五，请核对年份。另有19处日期与星期不符。',
      },
    ])
    expect(draft?.holidays).toHaveLength(7)
  })

  it.each([
    [
      'a count that is not that of the days',
      '一、元旦：1月1日至3日放假调休，共4天。',
      '1月1日至3日放假调休，共4天',
      '写明是4天，而所列的放假日期是3天，请核对。',
    ],
    [
      'a count in characters',
      '一、元旦：1月1日放假，共两天，共二天。',
      '1月1日放假，共两天，共二天',
      '写明是2天',
    ],
    ['a day that does not exist', '一、元旦：2月30日放假。', '2月30日', '2026年2月30日不存在。'],
    [
      'a count beside a day that does not exist',
      '一、元旦：1月1日放假，2月30日补休，共2天。',
      '2月30日',
      '2026年2月30日不存在。',
    ],
    ['a month that does not exist', '一、元旦：13月1日放假。', '13月1日', '2026年13月1日不存在。'],
    ['a leap day of a common year', '一、元旦：2月29日放假。', '2月29日', '2026年2月29日不存在。'],
    [
      'a weekday',
      '一、元旦：1月1日（星期三）放假。',
      '1月1日（星期三）',
      '1月1日（星期三）：2026年1月1日是周四，请核对年份。',
    ],
    [
      'a year that is not that of the notice',
      '一、元旦：2028年1月1日放假。',
      '2028年1月1日',
      '不在2026年',
    ],
    [
      'a range that runs back',
      '一、元旦：1月3日至1日放假。',
      '1月3日至1日',
      '放假的最后一天不能早于第一天。',
    ],
    [
      'a make-up day in the week',
      '一、元旦：1月1日放假。1月5日上班。',
      '1月5日',
      '调休上班日应当是周六或周日',
    ],
    ['a day off and worked', '一、元旦：1月3日放假。1月3日上班。', '1月3日', '既放假又上班'],
    ['days with no verb', '一、元旦：1月1日至3日，共3天。', '1月1日至3日，共3天', '没有看懂这句话'],
    [
      'days that are denied',
      '一、元旦：1月1日放假。1月2日不放假。',
      '1月2日不放假',
      '没有看懂这句话',
    ],
    ['half a day', '一、元旦：1月1日放假半天。', '1月1日放假半天', '没有看懂这句话'],
    [
      'days of some people only',
      '一、元旦：1月1日放假，女职工3月8日放假。',
      '1月1日放假，女职工3月8日放假',
      '没有看懂这句话',
    ],
    [
      'a second date in parentheses',
      '一、元旦：1月1日至3日（其中1月2日上班）放假。',
      '1月1日至3日（其中1月2日上班）放假',
      '没有看懂这句话',
    ],
    [
      'a date with too many digits',
      '一、元旦：1月1日至111日放假。',
      '1月1日至111日放假',
      '没有看懂这句话',
    ],
    [
      'a range of ranges',
      '一、元旦：1月1日至2日至3日放假。',
      '1月1日至2日至3日放假',
      '没有看懂这句话',
    ],
    ['a day without a month', '一、元旦：1日放假。', '1日放假', '没有看懂这句话'],
    [
      'work from a weekend day on',
      '一、元旦：1月1日放假。1月3日起上班。',
      '1月3日起上班',
      '没有看懂这句话',
    ],
    [
      'a paragraph without a date',
      '一、元旦：放假三天。',
      '一、元旦：放假三天。',
      '没有看懂元旦的放假日期',
    ],
    [
      'a date in characters',
      '一、元旦：一月一日放假。',
      '一、元旦：一月一日放假。',
      '没有看懂元旦的放假日期',
    ],
  ])('is refused at its words: %s', (_, words, at, sentence) => {
    const [problem, ...more] = problemsWith(5, words)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ line: 5, text: at })
    expect(problem?.sentence).toContain(sentence)
  })

  it('is refused for a holiday that is missing, and for one that stands twice', () => {
    expect(problemsWith(7, '')).toMatchObject([
      { line: 1, sentence: expect.stringContaining('没有清明节的安排') },
    ])
    expect(problemsWith(12, lines[6] ?? '')).toMatchObject([
      { line: 12, text: '三、清明节：', sentence: '“清明节”填写了两次，请合为一项。' },
      { line: 12, text: '4月4日（周六）至6日（周一）', sentence: expect.stringContaining('重叠') },
    ])
  })

  it('is refused for days before any holiday, and for days after the signature', () => {
    expect(problemsWith(4, '以下安排，1月9日放假。')).toMatchObject([
      { line: 4, text: '1月9日', sentence: expect.stringContaining('哪个节日') },
    ])
    expect(parseNotice(`${text}\n一、元旦：1月2日放假。`).problems).toMatchObject([
      { line: 15, text: '1月2日放假', sentence: '落款之后还有放假的内容，请只粘贴一份通知。' },
    ])
  })

  it('is refused for its number and its day of issue', () => {
    expect(problemsWith(2, '国办发明电〔2025〕07号')).toMatchObject([
      {
        line: 2,
        text: '国办发明电〔2025〕07号',
        sentence: expect.stringContaining('发文字号应写作'),
      },
    ])
    expect(problemsWith(14, '2025年11月31日')).toMatchObject([
      { line: 13, sentence: '发文日期不存在，请核对。' },
    ])
    expect(problemsWith(14, '2027年11月4日')).toMatchObject([
      { line: 13, sentence: expect.stringContaining('发文日期不能晚于') },
    ])
  })

  it('tells its problems in the order of the text, by the lines of the paste', () => {
    const pasted = withLine(5, '一、元旦：\u{20000}\u{20000}1月1日放假。1月5日上班。')
      .replace('4月4日（周六）至', '4月4日（周六）同')
      .replace('5月9日（周六）上班', '5月8日上班')
    for (const broken of [pasted, pasted.replaceAll('\n', '\r\n'), pasted.replaceAll('\n', '\r')])
      expect(parseNotice(broken).problems.map(({ line, text: words }) => [line, words])).toEqual([
        [5, '\u{20000}\u{20000}1月1日放假'],
        [5, '1月5日'],
        [7, '4月4日（周六）同6日（周一）放假，共3天'],
        [8, '5月8日'],
      ])
  })

  it('takes no clause in part', () => {
    const { draft } = parseNotice(withLine(5, '一、元旦：1月1日、2月30日放假。'))
    expect(draft?.holidays[0]).toEqual({ name: '元旦', off: [], work: [] })
  })

  it('keeps what was understood for the form', () => {
    const { notice, draft } = parseNotice(withLine(5, '一、元旦：放假三天。'))
    expect(notice).toBeNull()
    expect(draft?.holidays.map(({ name, off }) => [name, off.length])).toEqual([
      ['元旦', 0],
      ...['春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => [name, 1]),
    ])
  })

  it.each(['', '　\n', '春节快乐'])('is refused as a whole: %j', (pasted) => {
    expect(parseNotice(pasted)).toMatchObject({ draft: null, problems: [{ line: 1, text: '' }] })
    expect(parseNotice(pasted, { year: 2027 }).problems).toMatchObject([
      { line: 1, sentence: expect.stringContaining('没有找到放假安排') },
    ])
  })
})

describe('any text at all', () => {
  const words = fc.constantFrom(
    ...[
      '关于2026年节假日安排的通知',
      '一、元旦：',
      '国庆节：',
      '1月1日',
      '（周四）',
      '（',
      '至',
      '、',
      '9999年12月31日',
      '0000年1月1日',
    ],
    ...[
      '放假',
      '上班',
      '共3天',
      '。',
      '；',
      '\n',
      '鼓励',
      '国务院办公厅',
      '2025年11月4日',
      '与周末连休',
      '\ud800',
      '\u{20000}',
      '30日',
      '起',
    ],
  )
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((found) => found.join('')),
  )

  it('is answered, with a notice or with problems, never both or neither', () => {
    fc.assert(
      fc.property(garbage, fc.option(fc.integer(), { nil: undefined }), (pasted, year) => {
        const { notice, problems } = parseNotice(pasted, { year })
        expect(notice === null).toBe(problems.length > 0)
        expect(problems.length).toBeLessThanOrEqual(51)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '一、元旦：',
    '一、',
    '1月1日',
    '1月1日、',
    '1月1日至',
    '1月1日放假，',
    '9月9日（',
    '（'.repeat(40),
    '关于2026年',
    '关于2026年假通',
    '国办发〔',
    '国务院办公厅2025年',
    '国庆节、',
    '国庆节：\n',
    '1\n',
    ' \n',
    '，',
    '共',
    '鼓励。',
    '一、元旦：1月1日放假。',
    '1月1日放假，与周末连休，共3天，',
    '\u{fdfa}',
  ])('is answered in time, also 100 000 characters of %j', (piece) => {
    const long = piece.repeat(100_000 / piece.length)
    for (const pasted of [long, `${lines[0]}\n一、元旦：${long}`, `${long}${text}`]) {
      const { problems } = parseNotice(pasted, { year: 2026 })
      expect(problems.length).toBeLessThanOrEqual(51)
    }
  })

  it('of more than 200 000 characters is refused unread', () => {
    expect(parseNotice('一'.repeat(200_001)).problems[0]?.sentence).toContain('20万字')
  })

  it('with many faults tells of the first fifty, and how many follow', () => {
    const { problems } = parseNotice(`${lines[0]}\n一、元旦：${'1月1日休。'.repeat(80)}`)
    expect(problems).toHaveLength(51)
    expect(problems[50]?.sentence).toMatch(/^此后还有\d+处/)
  })
})
