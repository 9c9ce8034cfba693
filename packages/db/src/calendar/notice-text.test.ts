import {
  addDays,
  amended,
  type Day,
  dayInWords,
  daysFrom,
  type Holiday,
  HolidayNotice,
  isWeekend,
  movedDaysOf,
  parseNotice,
  weekdayNames,
  weekdayOf,
} from '@daylight/domain/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeOf } from '.'
import { arrangements } from './arrangements'

const notices = arrangements.map(noticeOf)
const noticeFor = (year: number): HolidayNotice => {
  const notice = notices.find((one) => one.year === year)
  if (!notice) throw new Error(`no arrangement for ${year}`)
  return notice
}

const numerals = '一二三四五六七八九十'
const monthAndDate = (day: Day) => dayInWords(day).slice(5)
const dateOnly = (day: Day) => `${Number(day.slice(8))}日`

/** The wording of a year: until 2024 星期 stood only at make-up days, since 2025 周 stands at all. */
function words(notice: HolidayNotice) {
  const since2025 = notice.year >= 2025
  const weekday = (day: Day) =>
    since2025 ? weekdayNames[weekdayOf(day)] : `星期${weekdayNames[weekdayOf(day)]?.slice(1)}`
  const date = (day: Day) =>
    Number(day.slice(0, 4)) === notice.year ? monthAndDate(day) : dayInWords(day)
  const aside = (day: Day) => (since2025 ? `（${weekday(day)}）` : '')

  const offWords = ({ off, work }: Holiday) =>
    off.map(({ first, last }) => {
      const days = daysFrom(first, last)
      const moves = work.length > 0 || days.filter(isWeekend).length < 2 ? '放假调休' : '放假'
      if (first === last && since2025) return `${date(first)}${aside(first)}放假1天，不调休。`
      if (first === last)
        return isWeekend(addDays(first, -1)) || isWeekend(addDays(first, 1))
          ? `${date(first)}放假，与周末连休。`
          : `${date(first)}放假，共1天。`
      const end =
        first.slice(0, 7) === last.slice(0, 7)
          ? dateOnly(last)
          : first.slice(0, 4) === last.slice(0, 4)
            ? monthAndDate(last)
            : dayInWords(last)
      return `${date(first)}${aside(first)}至${end}${aside(last)}${moves}，共${days.length}天。`
    })
  const workWords = ({ work }: Holiday) =>
    work.length === 0
      ? ''
      : `${work.map((day) => `${date(day)}（${weekday(day)}）`).join('、')}上班。`
  return (holiday: Holiday) => `${offWords(holiday).join('')}${workWords(holiday)}`
}

/** The notice in the official manner. */
function textOf(notice: HolidayNotice): string {
  const { year, holidays, issuedOn } = notice
  const said = words(notice)
  return [
    `国务院办公厅关于${year}年`,
    '部分节假日安排的通知',
    `国办发明电〔${year - 1}〕7号`,
    '',
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    `经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。`,
    ...holidays.map((holiday, index) => `${numerals[index]}、${holiday.name}：${said(holiday)}`),
    '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。',
    '国务院办公厅',
    issuedOn ? dayInWords(issuedOn) : '',
  ].join('\n')
}

describe('the text of a notice', () => {
  it.each(notices.map((notice) => [notice.year, notice] as const))(
    'of %i is read to exactly the days of its arrangement',
    (year, notice) => {
      const { notice: read, problems } = parseNotice(textOf(notice), { year })
      expect(problems).toEqual([])
      expect(read && movedDaysOf(read)).toEqual(movedDaysOf(notice))
      expect(read).toEqual({ ...notice, documentNumber: `国办发明电〔${year - 1}〕7号` })
    },
  )

  const fullWidth = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  const halfWidth = (text: string) =>
    text
      .replace(/[（）：，。；]/g, (mark) => '():,.;'['（）：，。；'.indexOf(mark)] ?? mark)
      .replace('〔', '[')
      .replace('〕', ']')
  const otherWeekday = (text: string) =>
    text.replace(/（周(.)）/g, '（星期$1）').replace(/（星期(.)）/g, '（周$1）')
  const noWeekday = (text: string) => text.replace(/（(?:周|星期).）/g, '')
  const manners = [fullWidth, halfWidth, otherWeekday, noWeekday]

  it('is read to the same days however it is broken into lines, spaced and marked', () => {
    const gap = fc.constantFrom('', '', '', '', '\n', '\r\n', ' ', '　', '\u200b')
    fc.assert(
      fc.property(
        fc.constantFrom(...notices),
        fc.subarray(manners),
        fc.array(gap, { minLength: 40, maxLength: 80 }),
        (notice, chosen, gaps) => {
          const plain = chosen.reduce((text, manner) => manner(text), textOf(notice))
          const broken = [...plain].map((mark, at) => mark + gaps[at % gaps.length]).join('')
          const { notice: read, problems } = parseNotice(broken, { year: notice.year })
          expect(problems).toEqual([])
          expect(read && movedDaysOf(read)).toEqual(movedDaysOf(notice))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of another year is a problem, at the first day whose weekday shows it', () => {
    const text = textOf(noticeFor(2026)).replaceAll('2026年', '2027年')
    const { notice, problems } = parseNotice(text, { year: 2027 })
    expect(notice).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: 7, text: '1月1日（周四）' })
    expect(problems[0]?.sentence).toMatch(/^1月1日（周四）：2027年1月1日是周五，请核对年份。/)
  })
})

/** The arrangement as the first notice of its year had it. */
const firstVersion = (year: number, name: string, holiday: object): HolidayNotice => {
  const notice = noticeFor(year)
  return HolidayNotice.parse({
    ...notice,
    issuedOn: null,
    holidays: notice.holidays.map((one) => (one.name === name ? { ...one, ...holiday } : one)),
  })
}

describe('a second notice', () => {
  it('of 2019 gives 劳动节 four days and leaves the other holidays', () => {
    const first = firstVersion(2019, '劳动节', {
      off: [{ first: '2019-05-01', last: '2019-05-01' }],
      work: [],
    })
    const text = `国务院办公厅关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
经国务院批准，现将调整2019年劳动节放假安排通知如下。
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各地区、各部门要抓紧做好本地区、本领域的劳动节假期调整落实工作。
三、劳动节期间，要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2019年3月22日`
    const { notice, problems } = parseNotice(text, { year: 2019 })
    expect(problems).toEqual([])
    expect(notice).toMatchObject({ amends: true, holidays: [{ name: '劳动节' }] })
    if (!notice) throw new Error('not read')
    const whole = amended(first, notice)
    expect(HolidayNotice.safeParse(whole).success).toBe(true)
    expect(whole).toEqual({ ...noticeFor(2019), documentNumber: '国办发明电〔2019〕3号' })
  })

  const prolonging = `国务院办公厅关于延长2020年
春节假期的通知
国办发明电〔2020〕1号
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。
国务院办公厅
2020年1月27日`

  it('of 2020 prolongs 春节, and 1 February is no make-up day any more', () => {
    const first = firstVersion(2020, '春节', {
      off: [{ first: '2020-01-24', last: '2020-01-30' }],
      work: ['2020-01-19', '2020-02-01'],
    })
    const { notice, problems } = parseNotice(prolonging, { year: 2020, previous: first })
    expect(problems).toEqual([])
    if (!notice) throw new Error('not read')
    expect(movedDaysOf(notice)).not.toContainEqual(
      expect.objectContaining({ day: '2020-02-01', status: 'work' }),
    )
    expect(movedDaysOf(amended(first, notice))).toEqual(movedDaysOf(noticeFor(2020)))
  })

  it('that prolongs a holiday may give new make-up days besides', () => {
    const first = firstVersion(2020, '春节', {
      off: [{ first: '2020-01-24', last: '2020-01-30' }],
      work: ['2020-01-19', '2020-02-01'],
    })
    const text = prolonging.replace('2月3日（星期一）起正常', '2月8日（星期六）')
    const { notice, problems } = parseNotice(text, { year: 2020, previous: first })
    expect(problems).toEqual([])
    expect(notice?.holidays).toEqual([
      {
        name: '春节',
        off: [{ first: '2020-01-24', last: '2020-02-02' }],
        work: ['2020-01-19', '2020-02-08'],
      },
    ])
  })

  it('that prolongs what is not loaded is a problem, not a guess', () => {
    const { notice, problems } = parseNotice(prolonging, { year: 2020 })
    expect(notice).toBeNull()
    expect(problems).toMatchObject([{ line: 4 }])
    expect(problems[0]?.sentence).toContain('没有写从哪一天起放假')
  })
})
