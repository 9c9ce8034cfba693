import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
let readingPointId: string
beforeAll(async () => {
  office = await openOffice()
  readingPointId = (
    await office.owner.readingPoint.findFirstOrThrow({ where: { agencyId: office.own } })
  ).id
})
afterAll(() => office.close())

const point = (rest = {}) => ({
  id: newId(),
  kind: 'village' as const,
  name: `查阅点${newId()}`,
  openedOn: '2015-01-01',
  ...rest,
})

describe('the register', () => {
  it('takes a point and its closing, not two of one name', async () => {
    const clerk = office.callAs('clerk')
    const input = point({ name: '东村查阅点' })
    await clerk.readingPoints.create(input)
    await clerk.readingPoints.update({ ...input, version: 1, closedOn: '2018-06-01' })
    expect(await clerk.readingPoints.get({ id: input.id })).toMatchObject({
      closedOn: '2018-06-01',
      version: 2,
    })
    await expect(clerk.readingPoints.create(point({ name: '东村查阅点' }))).rejects.toMatchObject({
      cause: { code: 'reading-points.name_taken', field: 'name' },
    })
  })

  it('refuses a closing before the opening', async () => {
    await expect(
      office.callAs('clerk').readingPoints.create(point({ closedOn: '2014-12-31' })),
    ).rejects.toMatchObject({ cause: { issues: [{ path: ['closedOn'] }] } })
  })
})

describe('a form sent again', () => {
  const saved = { cause: { code: 'entry.already_saved' } }

  it('with other content is not taken for saved', async () => {
    const { readingPoints } = office.callAs('clerk')
    const ours = point()
    await readingPoints.create(ours)
    expect(await readingPoints.create(ours)).toEqual({ id: ours.id })
    await expect(readingPoints.create({ ...ours, address: '一路1号' })).rejects.toMatchObject(saved)

    const visit = { id: newId(), readingPointId: ours.id, visitedOn: '2018-05-02', visitors: 3 }
    await readingPoints.recordVisit(visit)
    expect(await readingPoints.recordVisit(visit)).toEqual({ id: visit.id })
    await expect(readingPoints.recordVisit({ ...visit, visitors: 4 })).rejects.toMatchObject(saved)
    await expect(readingPoints.recordVisit({ ...visit, readingPointId })).rejects.toMatchObject(
      saved,
    )

    const loan = { id: newId(), readingPointId: ours.id, title: '文件', lentOn: '2018-05-02' }
    await readingPoints.recordLoan(loan)
    expect(await readingPoints.recordLoan(loan)).toEqual({ id: loan.id })
    await expect(
      readingPoints.recordLoan({ ...loan, returnedOn: '2018-05-03' }),
    ).rejects.toMatchObject(saved)
    expect((await readingPoints.loans({ readingPointId: ours.id })).rows).toMatchObject([
      { returnedOn: null, version: 1 },
    ])
  })

  it('tells another agency only that the id is taken', async () => {
    const ours = office.callAs('clerk').readingPoints
    const { id } = await ours.create(point())
    const visit = { id: newId(), readingPointId: id, visitedOn: '2018-05-02', visitors: 3 }
    await ours.recordVisit(visit)
    const theirs = office.callAs('clerk', { agencyId: await office.agencyOf('yi') }).readingPoints
    const taken = { cause: { code: 'entry.id_taken', current: null } }
    await expect(theirs.create(point({ id }))).rejects.toMatchObject(taken)
    await expect(theirs.recordVisit(visit)).rejects.toMatchObject(taken)
  })
})

describe('visits and loans', () => {
  const visit = (rest = {}) => ({
    id: newId(),
    readingPointId,
    visitedOn: '2018-05-02',
    visitors: 3,
    ...rest,
  })

  it('are entered once, however often the form is sent', async () => {
    const input = visit()
    await office.callAs('clerk').readingPoints.recordVisit(input)
    await office.callAs('clerk').readingPoints.recordVisit(input)
    expect(
      (await office.callAs('clerk').readingPoints.visits({ readingPointId })).rows,
    ).toHaveLength(1)
  })

  it('are refused in the future and while the point was not open', async () => {
    const clerk = office.callAs('clerk')
    await expect(
      clerk.readingPoints.recordVisit(visit({ visitedOn: '2019-01-01' })),
    ).rejects.toThrow('不能晚于今天')
    await expect(
      clerk.readingPoints.recordVisit(visit({ visitedOn: '2009-12-31' })),
    ).rejects.toThrow('尚未设立')
    const closed = point({ closedOn: '2018-06-01' })
    await clerk.readingPoints.create(closed)
    const loan = { id: newId(), readingPointId: closed.id, title: '文件', lentOn: '2018-06-01' }
    await expect(clerk.readingPoints.recordLoan(loan)).rejects.toMatchObject({
      cause: { code: 'reading-points.not_open', field: 'lentOn' },
    })
    await clerk.readingPoints.recordLoan({ ...loan, lentOn: '2018-05-31' })
  })

  it('never reach another agency’s point', async () => {
    const theirs = office.callAs('clerk', { agencyId: await office.agencyOf('yi') })
    await expect(theirs.readingPoints.recordVisit(visit())).rejects.toThrow('没有找到该查阅点')
    expect((await theirs.readingPoints.visits({ readingPointId })).rows).toEqual([])
  })
})
