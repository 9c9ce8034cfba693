import { Day, type HolidayNotice, parseNotice } from '@daylight/domain/calendar'
import { sentencesByField } from '@daylight/domain/entry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../jobs/worker'
import { newId, type Office, openOffice } from '../support/office'

/** The State Council has not announced 2027 yet: made up for the test, in its manner. */
const text = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月4日`

let office: Office
let worker: ReturnType<typeof startWorker>
let notice: HolidayNotice
const today = '2026-11-22'
const admin = () => office.callAs('admin', { agencyId: city, today })
const clerk = () => office.callAs('clerk', { today })
let city: string
let withoutDeadline: Awaited<ReturnType<ReturnType<typeof clerk>['disclosures']['get']>> | undefined

beforeAll(async () => {
  office = await openOffice()
  city = await office.agencyOf('shi')
  for (const year of [2025, 2026])
    await office.owner.holidayNotice.create({ data: { year, version: 1 } })
  worker = startWorker(office, { databaseUrl: office.urls.officeUrl })
  const parsed = parseNotice(text)
  if (!parsed.notice) throw new Error(JSON.stringify(parsed.problems))
  notice = parsed.notice
})
afterAll(async () => {
  await worker?.stop()
  await office?.close()
})

async function draft(formedOn: string, attribute = 'proactive') {
  const heading = await office.owner.heading.findFirstOrThrow({ where: { agencyId: office.own } })
  const id = newId()
  await office.callAs('clerk', { today: '2027-02-28' }).disclosures.create({
    id,
    headingId: heading.id,
    title: `${formedOn}形成的通知`,
    genre: 'notice',
    formedOn,
    attribute,
    body: '正文',
  } as never)
  return id
}

const settled = async (jobId: string) => {
  for (;;) {
    const job = await admin().jobs.get({ id: jobId })
    if (job.status === 'done' || job.status === 'failed') return job
    await new Promise((next) => setTimeout(next, 50))
  }
}

describe('a year whose notice is not loaded', () => {
  it('CL-03: makes a deadline provisional, says so, and asks the administrator from 1 November on', async () => {
    const id = await draft('2026-12-30')
    expect(await clerk().disclosures.get({ id })).toMatchObject({ dueProvisional: true })
    const { strip } = await clerk().calendar.strip({ concept: 'disclosures', id })
    expect(strip.provisional).toBe(true)
    expect(strip.days.filter(({ uncertain }) => uncertain).length).toBeGreaterThan(0)

    const wanted = async (on: string) => {
      const { things } = await office.callAs('admin', { agencyId: city, today: on }).desk.today()
      return things.find(({ kind }) => kind === 'calendar.notice-wanted')
    }
    expect(await wanted('2026-10-31')).toBeUndefined()
    expect(await wanted('2026-11-01')).toMatchObject({
      title: expect.stringContaining('2027年'),
      to: '/calendar/load?year=2027',
    })
  })
})

describe('loading a notice', () => {
  it('shows which days change and which deadlines would move, and changes nothing yet', async () => {
    const preview = await admin().calendar.preview({ notice })
    expect(preview.version).toBe(0)
    expect(preview.changed).toContainEqual(
      expect.objectContaining({ day: '2027-02-05', from: 'work', to: 'off', name: '春节' }),
    )
    expect(preview.changed).toContainEqual(
      expect.objectContaining({ day: '2027-02-13', from: 'off', to: 'work' }),
    )
    expect((await admin().calendar.wanted()).year).toBe(2027)
  })

  it('is previewed by who sees no book: how many deadlines move which way, agency by agency, and no entry by name', async () => {
    // 春节 lies before the day of this one, and not before that of the draft made above.
    await draft('2027-01-18')
    const { deadlines } = await admin().calendar.preview({ notice })
    expect(deadlines).toEqual({
      count: 2,
      agencies: [{ id: office.own, name: '甲镇', earlier: 0, later: 1, sameDay: 1 }],
    })
  })

  it('moves, counts and tells of nothing that has no deadline', async () => {
    const before = await admin().calendar.preview({ notice })
    const { things } = await admin().desk.today()
    const id = await draft('2027-01-20', 'on_application')
    expect(await admin().calendar.preview({ notice })).toEqual(before)
    expect((await admin().desk.today()).things).toEqual(things)
    withoutDeadline = await clerk().disclosures.get({ id })
  })

  it('counts every open deadline anew, keeps the old day with the reason, and tells the owner', async () => {
    const id = await draft('2027-01-15')
    const before = await clerk().disclosures.get({ id })
    const { jobId } = await admin().calendar.load({ notice, version: 0 })
    expect(await settled(jobId)).toMatchObject({ status: 'done' })

    const after = await clerk().disclosures.get({ id })
    expect(after.dueProvisional).toBe(false)
    expect(after.dueOn > before.dueOn).toBe(true)
    const { rows } = await clerk().calendar.changes({ state: 'open' })
    expect(rows).toContainEqual(
      expect.objectContaining({
        entryId: id,
        oldDueOn: before.dueOn,
        oldProvisional: true,
        newDueOn: after.dueOn,
        newProvisional: false,
        reason: expect.stringContaining('2027年'),
      }),
    )
    expect(rows.map(({ entryId }) => entryId)).not.toContain(withoutDeadline?.id)
    expect(await clerk().disclosures.get({ id: withoutDeadline?.id ?? '' })).toMatchObject({
      dueOn: withoutDeadline?.dueOn,
      dueProvisional: withoutDeadline?.dueProvisional,
    })
    const { things } = await clerk().desk.today()
    expect(things.map(({ kind }) => kind)).toContain('calendar.deadlines-moved')
    expect((await clerk().calendar.strip({ concept: 'disclosures', id })).changes).toHaveLength(1)
  })

  it('is taken note of, and that can be undone', async () => {
    const { rows } = await clerk().calendar.changes({ state: 'open' })
    const ids = rows.map(({ id }) => id)
    await clerk().calendar.acknowledge({ ids })
    expect((await clerk().calendar.changes({ state: 'open' })).rows).toEqual([])
    const head = office.callAs('head', { today: '2026-11-23', actor: { id: newId() } })
    await head.calendar.acknowledge({ ids })
    expect((await clerk().calendar.changes({ state: 'seen' })).rows).toMatchObject(
      rows.map(() => ({ seenAt: new Date('2026-11-22T01:00:00Z') })),
    )
    await clerk().calendar.unacknowledge({ ids })
    expect((await clerk().calendar.changes({ state: 'open' })).rows).toHaveLength(ids.length)
    const elsewhere = office.callAs('clerk', { agencyId: await office.agencyOf('yi'), today })
    await expect(elsewhere.calendar.acknowledge({ ids })).rejects.toThrow('没有找到')
  })

  it('is refused on top of a version that one has not seen, and where it says nothing new', async () => {
    await expect(admin().calendar.load({ notice, version: 0 })).rejects.toMatchObject({
      cause: { code: 'calendar.version_moved' },
    })
    await expect(admin().calendar.load({ notice, version: 1 })).rejects.toMatchObject({
      cause: { code: 'calendar.same' },
    })
  })

  it('that changes a loaded year is its next version; the other holidays stay', async () => {
    const [year] = [(await admin().calendar.year({ year: 2027 })).days]
    const amending: HolidayNotice = {
      year: 2027,
      documentNumber: '',
      issuedOn: null,
      amends: true,
      holidays: [
        {
          name: '劳动节',
          off: [{ first: Day.parse('2027-05-01'), last: Day.parse('2027-05-03') }],
          work: [],
        },
      ],
    }
    await admin().calendar.load({ notice: amending, version: 1 })
    const now = await admin().calendar.year({ year: 2027 })
    expect(now.versions.map(({ version }) => version)).toEqual([2, 1])
    const others = (days: typeof year) => days.filter(({ name }) => name !== '劳动节')
    expect(others(now.days)).toEqual(others(year))
    expect(now.days.filter(({ name }) => name === '劳动节').map(({ day }) => day)).toEqual([
      '2027-05-01',
      '2027-05-02',
      '2027-05-03',
    ])
    await expect(
      admin().calendar.load({ notice: { ...amending, year: 2030 }, version: 0 }),
    ).rejects.toThrow()
  })

  it('that names a holiday otherwise than the loaded notice is told what it clashes with, at its own field', async () => {
    const amending = (name: string, first: string, last: string) => ({
      notice: {
        year: 2027,
        documentNumber: '',
        issuedOn: null,
        amends: true,
        holidays: [{ name, off: [{ first: Day.parse(first), last: Day.parse(last) }], work: [] }],
      },
    })
    const clash = (input: ReturnType<typeof amending>) =>
      admin()
        .calendar.preview(input)
        .catch(({ cause }) => sentencesByField(cause))
    expect(await clash(amending('五一', '2027-05-01', '2027-05-04'))).toEqual({
      'holidays.0.off.0.first': '与劳动节的放假日期重叠（2027年5月1日）。',
    })
    expect(await clash(amending('国庆节', '2027-10-02', '2027-10-07'))).toEqual({
      'holidays.0.off.0.first': '国庆节的放假日期应当包括2027年10月1日，请核对。',
    })
  })

  it.each([
    [
      '30 February',
      { off: [{ first: '2028-02-30', last: '2028-03-01' }] },
      'holidays.0.off.0.first',
    ],
    [
      'days of another year',
      { off: [{ first: '2029-01-01', last: '2029-01-02' }] },
      'holidays.0.off.0.first',
    ],
  ])('is refused with %s, at its field', async (_, rest, path) => {
    const holidays = [{ name: '元旦', work: [], ...rest }]
    const bad = { year: 2028, documentNumber: '', issuedOn: null, amends: false, holidays }
    const failure = await admin()
      .calendar.load({ notice: bad as never, version: 0 })
      .catch((error) => error)
    const paths = failure.cause.issues.map((issue: { path: string[] }) => issue.path.join('.'))
    expect(paths).toContain(`notice.${path}`)
  })
})
