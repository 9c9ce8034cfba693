import { may } from '@daylight/domain/accounts'
import { deskKinds } from '@daylight/domain/desk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice({ demo: true })
})
afterAll(() => office.close())

const today = '2018-12-03'

/** Drafts that fall due day after day from 3 January 2019, the last one first. */
async function givenDrafts(count: number) {
  const heading = await office.owner.heading.findFirstOrThrow({ where: { agencyId: office.own } })
  await office.owner.disclosure.deleteMany({ where: { agencyId: office.own, status: 'draft' } })
  await office.owner.disclosure.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      id: newId(),
      agencyId: office.own,
      headingId: heading.id,
      title: `草稿${index}`,
      formedOn: '2018-12-03',
      dueOn: `2019-01-${String(2 + count - index).padStart(2, '0')}`,
    })),
  })
}

describe('the desk', () => {
  it('shows the first five of seven things and says that there are two more', async () => {
    await givenDrafts(7)
    const { things, more } = await office.callAs('clerk', { today }).desk.today()
    expect(things.map(({ day }) => day)).toEqual(
      ['03', '04', '05', '06', '07'].map((date) => `2019-01-${date}`),
    )
    expect(more).toBe(2)
  })

  it('gives each thing its day, its article and one button', async () => {
    const { things } = await office.callAs('clerk', { today }).desk.today()
    for (const { kind, article, action, stateText, to } of things) {
      expect(article).toBe(deskKinds[kind].article)
      expect(action).toEqual({ label: deskKinds[kind].action, to })
      expect(stateText).not.toBe('')
    }
    expect(things).not.toEqual([])
  })

  it('shows each role what it must do, and nothing that it may not', async () => {
    for (const role of ['admin', 'clerk', 'author', 'head', 'auditor'] as const) {
      const { things } = await office.callAs(role, { today }).desk.today()
      for (const { kind } of things)
        expect([role, kind, may({ roles: [role] }, deskKinds[kind].permission)]).toEqual([
          role,
          kind,
          true,
        ])
    }
  })

  it('keeps an earlier year’s report before its author until it is submitted, also when the next season begins', async () => {
    const reports = async (on: string) => {
      const { things } = await office.callAs('author', { today: on }).desk.today()
      return things.flatMap(({ kind, title, day }) =>
        kind === 'reports.due' ? [[title.slice(0, 4), day]] : [],
      )
    }
    const of2018 = ['2018', '2019-01-31']
    const of2019 = ['2019', '2020-01-31']
    const { id: _, ...item } = await office.owner.disclosure.findFirstOrThrow({
      where: { agencyId: office.own, status: 'draft' },
    })
    const { id: in2019 } = await office.owner.disclosure.create({
      data: { ...item, formedOn: '2019-05-06' },
    })
    expect(await reports('2019-11-30')).toEqual([of2018])
    const { id } = await office.owner.report.create({
      data: { agencyId: office.own, year: 2018, form: 'town-2018', asOf: '2018-12-31' },
    })
    expect(await reports('2019-12-01')).toEqual([of2018, of2019])
    expect(await reports('2020-02-01')).toEqual([of2018, of2019])
    await office.owner.report.update({ where: { id }, data: { status: 'in_review' } })
    expect(await reports('2020-02-01')).toEqual([of2019])
    await office.owner.report.delete({ where: { id } })
    await office.owner.disclosure.delete({ where: { id: in2019 } })
  })

  it('tells in December and January what the report lacks, from whom and by when', async () => {
    const { season } = await office.callAs('author', { today }).desk.today()
    expect(season).toMatchObject({ year: 2018, dueOn: '2019-01-31' })
    expect(season?.lacks).toContainEqual({
      what: '2018年度报告还没有建立',
      from: '行政办主任（撰写）',
      by: '2019-01-31',
      to: '/reports',
    })
    expect(season?.lacks).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('还没有公开'), by: '2018-12-31' }),
    )
    const other = await office.callAs('author', { today: '2018-11-30' }).desk.today()
    expect(other.season).toBeNull()
  })

  it('tells what happened today, to those who may read the book', async () => {
    const now = new Date()
    const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
    await office.callAs('clerk', { today: on }).training.create({
      id: newId(),
      heldOn: '2018-05-08',
      topic: '政府信息公开条例',
      kind: 'regulation',
      place: '二楼会议室',
      attendees: ['某人'],
    })
    const clerk = await office.callAs('clerk', { today: on }).desk.today()
    expect(clerk.happened[0]).toMatchObject({
      sentence: '登记培训',
      to: expect.stringMatching(/^\/training\//),
    })
    // Proving who one is does nothing.
    await office.log.write({
      kind: 'mutation',
      actorId: null,
      actorName: '',
      agencyId: office.own,
      role: null,
      action: '',
      procedure: 'accounts.confirm',
      outcome: 'done',
      input: {},
      changes: [],
      address: '',
      requestId: newId(),
    })
    const admin = await office.callAs('admin', { today: on }).desk.today()
    expect(admin.happened).toEqual([])
  })

  it('counts what was refused today and stands on its page, at the root also what nobody did; a form filled in wrongly is none', async () => {
    const now = new Date()
    const on = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
    const root = await office.agencyOf('meihekou')
    const signIn = (agencyId: string | null, outcome: string) => {
      const kind = outcome === 'done' ? 'sign_in' : 'refusal'
      const named = { procedure: 'accounts.sign-in', input: {}, changes: [], action: '' }
      const from = { address: '192.0.2.1', requestId: newId(), actorId: null, actorName: '' }
      return office.log.write({ ...named, ...from, kind, outcome, agencyId, role: null })
    }
    const shown = async (agencyId: string) => {
      const call = office.callAs('auditor', { agencyId, today: on })
      const { things } = await call.desk.today()
      const [, count = '0'] =
        /有(\d+)次/.exec(things.find(({ kind }) => kind === 'audit.refusals')?.title ?? '') ?? []
      const { rows } = await call.audit.list({ kind: 'refusal', day: on, limit: 100 })
      const refused = rows.filter(({ outcome }) => !['invalid', 'busy', 'failed'].includes(outcome))
      expect(refused).toHaveLength(Number(count))
      return refused.length
    }
    const before = { own: await shown(office.own), root: await shown(root) }
    await signIn(office.own, 'accounts.sign_in_failed')
    await signIn(office.own, 'done')
    await signIn(null, 'accounts.sign_in_failed')
    expect(await shown(office.own)).toBe(before.own + 1)
    expect(await shown(root)).toBe(before.root + 1)
  })

  it('counts month by month what the year’s measure counts in all', async () => {
    const call = office.callAs('head', { today })
    const { series } = await call.desk.counts({ year: 2018 })
    const values = await call.measures.values({ year: 2018, asOf: '2018-12-31' })
    for (const { measure, months } of series) {
      const value = values.find((one) => one.measure === measure)
      expect([measure, months.reduce((sum, month) => sum + month, 0)]).toEqual([
        measure,
        value?.year,
      ])
    }
  })

  it('leads in the season only to pages on which one may act', async () => {
    await office.owner.trainingSession.deleteMany({ where: { agencyId: office.own } })
    const links = async (role: 'clerk' | 'author' | 'auditor') =>
      (await office.callAs(role, { today }).desk.today()).season?.lacks.flatMap(({ what, to }) =>
        what.includes('培训') ? [to] : [],
      )
    expect(await links('clerk')).toEqual(['/training/new'])
    expect(await links('author')).toEqual(['/training'])
    expect(await links('auditor')).toEqual(['/training'])
  })
})

describe('the search', () => {
  it('finds titles, names and numbers of the chosen agency, in the books one may read', async () => {
    const hits = await office.callAs('clerk').search.find({ text: '政府信息公开' })
    expect(hits.length).toBeGreaterThan(0)
    const [item] = await office.owner.disclosure.findMany({
      where: { agencyId: office.own, documentNumber: { not: '' } },
      take: 1,
    })
    expect(
      (await office.callAs('clerk').search.find({ text: item?.documentNumber ?? '' })).map(
        ({ id }) => id,
      ),
    ).toContain(item?.id)
    expect(
      await office.callAs('admin').search.find({ text: item?.title.slice(0, 8) ?? '' }),
    ).toEqual([])
    const city = await office.agencyOf('meihekou')
    const elsewhere = await office.callAs('clerk', { agencyId: city }).search.find({
      text: item?.documentNumber ?? '',
    })
    expect(elsewhere.map(({ id }) => id)).not.toContain(item?.id)
  })

  it.each(['%%', '__', '\\\\', '\'; DROP TABLE "User"; --'])(
    'takes %s as what it is',
    async (text) => {
      expect(await office.callAs('clerk').search.find({ text })).toEqual([])
    },
  )

  it('asks for two characters at least and sixty at most, in words', async () => {
    for (const text of ['一', '字'.repeat(61)])
      await expect(office.callAs('clerk').search.find({ text })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
  })
})
