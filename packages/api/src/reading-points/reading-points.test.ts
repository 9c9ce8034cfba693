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
