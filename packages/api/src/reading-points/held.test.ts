import { Day } from '@daylight/domain/calendar'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { allEntries, getValues } from '../measures/queries'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
let hall: string
let village: string
beforeEach(async () => {
  await office?.close()
  office = await openOffice()
  const { owner, own: agencyId } = office
  hall = (await owner.readingPoint.findFirstOrThrow({ where: { agencyId } })).id
  village = newId()
  await owner.readingPoint.create({
    data: { id: village, agencyId, kind: 'village', name: '东村', openedOn: '2015-01-01' },
  })
})
afterAll(() => office.close())

const scope = () => ({ agencyIds: [office.own], year: 2018, asOf: Day.parse('2018-12-31') })
const entriesOf = (measure: string) =>
  allEntries(office.db, { measure: `reading-points.${measure}`, basis: 'cumulative' }, scope())
const cumulative = async (measure: string) => {
  const value = (await getValues(office.db, scope())).get(`reading-points.${measure}`)?.cumulative
  expect(await entriesOf(measure)).toHaveLength(value ?? -1)
  return value
}

const hold = (readingPointId: string, acknowledgedOn: string, item: object, medium = 'paper') =>
  office.owner.holding.create({
    data: { readingPointId, acknowledgedOn, medium: medium as 'paper' | 'screen', ...item },
  })
const external = (externalTitle: string, externalIssuer: string | null) => ({
  externalTitle,
  externalIssuer,
})

async function disclosureOf(agencyId: string) {
  const { owner } = office
  const { id: headingId } = await owner.heading.findFirstOrThrow({ where: { agencyId } })
  const { id: disclosureId } = await owner.disclosure.create({
    data: { agencyId, headingId, title: '通知', formedOn: '2018-01-02', dueOn: '2018-01-30' },
  })
  return { disclosureId }
}

describe('what the points hold', () => {
  it('counts a document of another organ once, at however many points, from the first day', async () => {
    const first = await hold(village, '2018-03-01', external('办法', '某局'))
    const second = await hold(hall, '2018-02-01', external('办法', '某局'), 'screen')
    await hold(hall, '2018-02-02', external('办法', '别的局'))
    await hold(hall, '2018-02-03', external('办法', null))
    await hold(village, '2018-02-04', external('办法', null))

    expect(await cumulative('held')).toBe(3)
    expect(await cumulative('held.of-other-agencies')).toBe(3)
    expect(await cumulative('held.on-paper')).toBe(3)
    expect(await cumulative('held.on-screen')).toBe(1)
    expect((await entriesOf('held'))[0]).toMatchObject({
      id: [first.id, second.id].sort()[0],
      day: '2018-02-01',
      line: '办法',
    })
  })

  it('tells an own item from one of another agency', async () => {
    const ours = await disclosureOf(office.own)
    const theirs = await disclosureOf(await office.agencyOf('yi'))
    for (const point of [hall, village])
      for (const item of [ours, theirs]) await hold(point, '2018-02-01', item)

    expect(await cumulative('held')).toBe(2)
    expect((await entriesOf('held.of-other-agencies')).map(({ id }) => id)).toEqual([
      theirs.disclosureId,
    ])
  })
})

describe('what the public finds', () => {
  it('is open today: not before its opening, and to the day before its closing', async () => {
    const days = [
      ['今日设立', '2018-12-31', null],
      ['明日设立', '2019-01-01', null],
      ['今日撤销', '2015-01-01', '2018-12-31'],
      ['明日撤销', '2015-01-01', '2019-01-01'],
    ] as const
    await office.owner.readingPoint.createMany({
      data: days.map(([name, openedOn, closedOn]) => ({
        agencyId: office.own,
        kind: 'other',
        name,
        openedOn,
        closedOn,
      })),
    })
    const found = await office.visit.readingPoints.list({ slug: 'jia' })
    expect(found.map(({ name }) => name).sort()).toEqual(
      ['政务大厅', '东村', '今日设立', '明日撤销'].sort(),
    )
  })
})
