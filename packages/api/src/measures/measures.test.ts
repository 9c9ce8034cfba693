import { addDays, Day, yearOf } from '@daylight/domain/calendar'
import { Channel, Genre } from '@daylight/domain/disclosures'
import { type Basis, channelMeasures, genreMeasure, measures } from '@daylight/domain/measures'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'
import { allEntries, concepts, getValues } from './queries'

let office: Office
let headingId: string
beforeAll(async () => {
  office = await openOffice()
  headingId = (await office.owner.heading.findFirstOrThrow({ where: { agencyId: office.own } })).id
})
afterAll(() => office.close())

const years = [2016, 2017, 2018] as const
const opened = Day.parse('2015-12-31')
const scopeAt = (asOf: Day, year = yearOf(asOf)) => ({ agencyIds: [office.own], year, asOf })
const lastDay = (year: number) => Day.parse(`${year}-12-31`)

it('every measure of the dictionary has its SQL in exactly one concept', () => {
  const named = Object.entries(concepts).flatMap(([concept, sources]) =>
    sources.flatMap((source) =>
      Object.keys(source.measures).map((name) => [concept, name] as const),
    ),
  )
  expect(named.map(([, name]) => name).sort()).toEqual([...measures.keys()].sort())
  for (const [concept, name] of named) expect(name.startsWith(`${concept}.`), name).toBe(true)
})

/** One random ledger: items with postings, copies at points, visits, loans, trainings, services. */
const dayIn = fc.integer({ min: 1, max: 3 * 365 }).map((n) => addDays(opened, n))
const ledgers = fc.record({
  items: fc.array(
    fc.record({
      formedOn: dayIn,
      genre: fc.option(fc.constantFrom(...Genre.options)),
      postings: fc.array(
        fc.record({ channel: fc.constantFrom(...Channel.options), after: fc.nat(40) }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      copies: fc.array(fc.record({ paper: fc.boolean(), on: dayIn }), { maxLength: 4 }),
    }),
    { maxLength: 12 },
  ),
  visits: fc.array(fc.record({ on: dayIn, visitors: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 10,
  }),
  trainings: fc.array(fc.record({ on: dayIn, persons: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 6,
  }),
  services: fc.array(
    fc.record({ on: dayIn, days: fc.option(fc.nat(400)), fullTime: fc.boolean() }),
    { maxLength: 6 },
  ),
  loans: fc.array(dayIn, { maxLength: 5 }),
  /** Copies of other organs' documents: which of three titles, at which point. */
  externals: fc.array(
    fc.record({ title: fc.nat(2), point: fc.nat(3), paper: fc.boolean(), on: dayIn }),
    { maxLength: 6 },
  ),
  /** The last of the four points may close. */
  closing: fc.option(dayIn),
  openings: fc.record({ published: fc.nat(50), visits: fc.nat(50) }),
  asOf: dayIn,
})
type Ledger = typeof ledgers extends fc.Arbitrary<infer L> ? L : never

async function place(ledger: Ledger) {
  const { owner, own: agencyId } = office
  await owner.$executeRaw`TRUNCATE "Disclosure", "Posting", "Holding", "Visit", "Loan", "TrainingSession", "StaffPost", "Opening", "ReadingPoint" CASCADE`
  const points = [newId(), newId(), newId(), newId()]
  await owner.readingPoint.createMany({
    data: points.map((id, n) => ({
      id,
      agencyId,
      kind: 'village' as const,
      name: `点${n}`,
      hasTerminal: n % 2 === 0,
      openedOn: '2010-01-01',
      closedOn: n === 3 ? ledger.closing : null,
    })),
  })
  for (const [n, { formedOn, genre, postings, copies }] of ledger.items.entries()) {
    const posted = postings.map(({ channel, after }) => ({
      channel,
      postedOn: addDays(formedOn, after),
    }))
    const publishedOn = posted.map(({ postedOn }) => postedOn).sort()[0] ?? null
    await owner.disclosure.create({
      data: {
        agencyId,
        headingId,
        title: `第${n}件`,
        genre,
        formedOn,
        dueOn: addDays(formedOn, 28),
        status: 'published',
        publishedOn,
        indexNumber: `${n}`,
        postings: { create: posted },
        holdings: {
          create: copies.map(({ paper, on }, m) => ({
            readingPointId: points[m] ?? '',
            medium: paper ? 'paper' : 'screen',
            acknowledgedOn: on,
          })),
        },
      },
    })
  }
  await owner.visit.createMany({
    data: ledger.visits.map(({ on, visitors }) => ({
      readingPointId: points[0] ?? '',
      visitedOn: on,
      visitors,
    })),
  })
  await owner.loan.createMany({
    data: ledger.loans.map((lentOn) => ({
      readingPointId: points[0] ?? '',
      title: '文件',
      lentOn,
    })),
  })
  await owner.holding.createMany({
    data: ledger.externals.map(({ title, point, paper, on }) => ({
      readingPointId: points[point] ?? '',
      externalTitle: `外来文件${title}`,
      externalIssuer: '某局',
      medium: paper ? ('paper' as const) : ('screen' as const),
      acknowledgedOn: on,
    })),
  })
  for (const { on, persons } of ledger.trainings)
    await owner.trainingSession.create({
      data: {
        agencyId,
        heldOn: on,
        topic: '学习',
        place: '会议室',
        attendance: {
          create: Array.from({ length: persons }, (_, n) => ({ attendee: `岗${n}`, position: n })),
        },
      },
    })
  for (const [n, { on, days, fullTime }] of ledger.services.entries())
    await owner.staffPost.create({
      data: {
        agencyId,
        title: `岗${n}`,
        periods: {
          create: {
            kind: fullTime ? 'full_time' : 'part_time',
            startedOn: on,
            endedOn: days === null ? null : addDays(on, days),
          },
        },
      },
    })
  const { published, visits } = ledger.openings
  await owner.opening.createMany({
    data: [
      {
        agencyId,
        measure: 'disclosures.published',
        day: opened,
        value: published,
        source: '某报告',
      },
      { agencyId, measure: 'reading-points.visits', day: opened, value: visits, source: '某报告' },
    ],
  })
}

/** The same questions, asked of the generated values themselves. */
function naive(ledger: Ledger): Record<string, number> {
  const { items, visits, trainings, services, openings, loans, externals, closing, asOf } = ledger
  const from = `${yearOf(asOf)}-01-01`
  const inYear = (day: string | undefined) => day !== undefined && day >= from && day <= asOf
  const until = (day: string | undefined) => day !== undefined && day <= asOf
  const first = (days: string[]) => days.toSorted()[0]
  const posted = items.map(({ formedOn, genre, postings, copies }) => ({
    genre,
    all: first(postings.map(({ after }) => addDays(formedOn, after))),
    on: (channel: Channel) =>
      first(
        postings.filter((p) => p.channel === channel).map(({ after }) => addDays(formedOn, after)),
      ),
    due: addDays(formedOn, 28),
    held: first(copies.map(({ on }) => on)),
    paper: first(copies.filter(({ paper }) => paper).map(({ on }) => on)),
    screen: first(copies.filter(({ paper }) => !paper).map(({ on }) => on)),
  }))
  const ofOthers = [0, 1, 2].map((title) => {
    const copies = externals.filter((copy) => copy.title === title)
    return {
      held: first(copies.map(({ on }) => on)),
      paper: first(copies.filter(({ paper }) => paper).map(({ on }) => on)),
      screen: first(copies.filter(({ paper }) => !paper).map(({ on }) => on)),
    }
  })
  const held = [...posted, ...ofOthers]
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  const serving = services.filter(
    ({ on, days }) => on <= asOf && (days === null || addDays(on, days) >= asOf),
  )
  return {
    'disclosures.published@year': posted.filter(({ all }) => inYear(all)).length,
    'disclosures.published@cumulative':
      openings.published + posted.filter(({ all }) => until(all)).length,
    ...Object.fromEntries(
      Channel.options.map((channel) => [
        `${channelMeasures[channel]}@year`,
        posted.filter(({ on }) => inYear(on(channel))).length,
      ]),
    ),
    ...Object.fromEntries(
      Genre.options.map((genre) => [
        `${genreMeasure(genre)}@year`,
        posted.filter((item) => item.genre === genre && inYear(item.all)).length,
      ]),
    ),
    'disclosures.without-genre@year': posted.filter(
      ({ genre, all }) => genre === null && inYear(all),
    ).length,
    'disclosures.posted.on-website.in-time@cumulative': posted.filter(
      ({ on, due }) => until(on('website')) && (on('website') ?? '') <= due,
    ).length,
    ...Object.fromEntries(
      Channel.options.map((channel) => [
        `${channelMeasures[channel]}@cumulative`,
        posted.filter(({ on }) => until(on(channel))).length,
      ]),
    ),
    'disclosures.posted.on-website.late@year': posted.filter(
      ({ on, due }) => inYear(on('website')) && (on('website') ?? '') > due,
    ).length,
    'reading-points.open@cumulative': closing !== null && closing <= asOf ? 3 : 4,
    'reading-points.open.with-terminal@cumulative': 2,
    'reading-points.held@cumulative': held.filter((item) => until(item.held)).length,
    'reading-points.held.on-screen@year': held.filter(({ screen }) => inYear(screen)).length,
    'reading-points.held.on-paper@cumulative': held.filter(({ paper }) => until(paper)).length,
    'reading-points.held.of-other-agencies@cumulative': ofOthers.filter((item) => until(item.held))
      .length,
    'reading-points.loans@year': loans.filter((on) => inYear(on)).length,
    'reading-points.loans@cumulative': loans.filter((on) => until(on)).length,
    'reading-points.held.on-paper@year': held.filter(({ paper }) => inYear(paper)).length,
    'reading-points.visits@year': sum(visits.filter(({ on }) => inYear(on)).map((v) => v.visitors)),
    'reading-points.visits@cumulative':
      openings.visits + sum(visits.filter(({ on }) => until(on)).map((v) => v.visitors)),
    'training.sessions@year': trainings.filter(({ on }) => inYear(on)).length,
    'training.person-times@year': sum(
      trainings.filter(({ on }) => inYear(on)).map((t) => t.persons),
    ),
    'staffing.staff@cumulative': serving.length,
    'staffing.full-time@cumulative': serving.filter(({ fullTime }) => fullTime).length,
    'staffing.part-time@cumulative': serving.filter(({ fullTime }) => !fullTime).length,
  }
}

describe('over any ledger', () => {
  const assertHolds = (holds: (ledger: Ledger) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        await place(ledger)
        await holds(ledger)
      }),
      { numRuns: 12 },
    )

  it('SQL = naive count over the entries', { timeout: 90_000 }, () =>
    assertHolds(async (ledger) => {
      const values = await getValues(office.db, scopeAt(ledger.asOf))
      for (const [key, expected] of Object.entries(naive(ledger))) {
        const [measure = '', basis] = key.split('@')
        expect(values.get(measure)?.[basis as Basis], key).toBe(expected)
      }
    }),
  )

  it('the list behind a value adds up to the value', { timeout: 90_000 }, () =>
    assertHolds(async ({ asOf }) => {
      const values = await getValues(office.db, scopeAt(asOf))
      for (const { name, bases } of measures.values()) {
        for (const basis of bases) {
          const entries = await allEntries(office.db, { measure: name, basis }, scopeAt(asOf))
          const opening = basis === 'cumulative' ? (values.get(name)?.opening?.value ?? 0) : 0
          const sum = entries.reduce((all, { amount }) => all + amount, opening)
          expect(sum, `${name}@${basis}`).toBe(values.get(name)?.[basis])
          expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
        }
      }
    }),
  )

  it(
    'in the year ≤ cumulative; the sum of years = cumulative; closing = next opening',
    {
      timeout: 90_000,
    },
    () =>
      assertHolds(async () => {
        const closings = await Promise.all(
          years.map((year) => getValues(office.db, scopeAt(lastDay(year)))),
        )
        for (const { name, kind, bases } of measures.values()) {
          if (kind === 'stock' || !bases.includes('cumulative')) continue
          let reached = closings[0]?.get(name)?.opening?.value ?? 0
          for (const [index, year] of years.entries()) {
            const value = closings[index]?.get(name)
            expect(value?.year, name).toBeLessThanOrEqual(value?.cumulative ?? -1)
            // What the year opened with is what the year before closed with.
            const eve = await getValues(office.db, scopeAt(lastDay(year - 1), year - 1))
            expect(eve.get(name)?.cumulative, name).toBe(reached)
            reached += value?.year ?? 0
            expect(value?.cumulative, `${name} ${year}`).toBe(reached)
          }
        }
      }),
  )

  it(
    'an item on several channels counts once in the total and once in each channel',
    {
      timeout: 90_000,
    },
    () =>
      assertHolds(async ({ asOf }) => {
        const values = await getValues(office.db, scopeAt(asOf))
        const total = values.get('disclosures.published')?.cumulative ?? 0
        const opening = values.get('disclosures.published')?.opening?.value ?? 0
        const each = Object.values(channelMeasures).map((name) => values.get(name)?.cumulative ?? 0)
        for (const channel of each) expect(channel + opening).toBeLessThanOrEqual(total)
      }),
  )
})

describe('opening a number', () => {
  beforeEach(() =>
    place({
      items: [],
      visits: Array.from({ length: 7 }, (_, n) => ({
        on: addDays(Day.parse('2018-03-01'), n % 3),
        visitors: n + 1,
      })),
      trainings: [],
      services: [],
      loans: [],
      externals: [],
      closing: null,
      openings: { published: 0, visits: 750 },
      asOf: Day.parse('2018-12-24'),
    }),
  )

  const open = (rest = {}) =>
    office.callAs('author').measures.open({
      measure: 'reading-points.visits',
      basis: 'cumulative',
      year: 2018,
      asOf: '2018-12-24',
      ...rest,
    })

  it('shows both parts: the opening with its source, and the entries since', async () => {
    const { value, opening, entries } = await open()
    expect(value).toBe(778)
    expect(opening).toMatchObject({ value: 750, day: '2015-12-31', source: '某报告' })
    expect(entries.rows.map(({ amount }) => amount).reduce((a, b) => a + b)).toBe(28)
  })

  it('pages through the entries, each once, in the order of their days', async () => {
    const seen: { id: string; day: string }[] = []
    let after: string | undefined
    do {
      const { entries } = await open({ limit: 2, after })
      seen.push(...entries.rows)
      after = entries.next ?? undefined
    } while (after)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
    expect(seen.map(({ day }) => day)).toEqual(seen.map(({ day }) => day).toSorted())
  })

  it('has no opening in the year, and none of another agency', async () => {
    expect(await open({ basis: 'year' })).toMatchObject({ value: 28, opening: null })
    const agencyId = await office.agencyOf('yi')
    const theirs = await office.callAs('author', { agencyId }).measures.open({
      measure: 'reading-points.visits',
      basis: 'cumulative',
      year: 2018,
      asOf: '2018-12-24',
    })
    expect(theirs).toMatchObject({ value: 0, opening: null, entries: { rows: [] } })
  })

  it('refuses a cut-off outside the year, a measure that is not there, and a basis it has not', async () => {
    await expect(open({ asOf: '2019-01-01' })).rejects.toThrow('必须在统计年度之内')
    await expect(open({ measure: 'no.such' })).rejects.toThrow('没有这一统计指标')
    await expect(open({ measure: 'reading-points.open', basis: 'year' })).rejects.toThrow(
      '没有这一统计指标',
    )
  })
})
