import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
let readingPointId: string
beforeAll(async () => {
  office = await openOffice()
  readingPointId = (await pointOf(office.own)).id
})
afterAll(() => office.close())

const pointOf = (agencyId: string) =>
  office.owner.readingPoint.findFirstOrThrow({ where: { agencyId } })
const refusedAs = (code: string, field: string | null = null) => ({ cause: { code, field } })

describe('a visit', () => {
  const enter = async () => {
    const visit = { id: newId(), readingPointId, visitedOn: '2018-05-02', visitors: 3 }
    await office.callAs('clerk').readingPoints.recordVisit(visit)
    return { ...visit, version: 1 }
  }

  it('is corrected on top of the version that was read', async () => {
    const { updateVisit } = office.callAs('clerk').readingPoints
    const visit = await enter()
    await updateVisit({ ...visit, visitors: 13 })
    await expect(updateVisit({ ...visit, visitors: 4 })).rejects.toMatchObject({
      cause: { code: 'entry.changed', current: { visitors: 13, version: 2 } },
    })
    await updateVisit({ ...visit, version: 2, visitors: 14 })
    expect(await office.owner.visit.findUniqueOrThrow({ where: { id: visit.id } })).toMatchObject({
      visitors: 14,
      version: 3,
    })
  })

  it('is held to the rules of recording', async () => {
    const { updateVisit } = office.callAs('clerk').readingPoints
    const visit = await enter()
    await expect(updateVisit({ ...visit, visitedOn: '2019-01-01' })).rejects.toMatchObject(
      refusedAs('reading-points.in_future', 'visitedOn'),
    )
    await expect(updateVisit({ ...visit, visitedOn: '2009-12-31' })).rejects.toMatchObject(
      refusedAs('reading-points.not_open', 'visitedOn'),
    )
    await expect(updateVisit({ ...visit, visitors: 0 })).rejects.toMatchObject({
      cause: { issues: [{ message: '接待人次至少为1。' }] },
    })
  })

  it('is neither found by another agency nor moved to its point', async () => {
    const yi = await office.agencyOf('yi')
    const visit = await enter()
    const theirPoint = (await pointOf(yi)).id
    await expect(
      office
        .callAs('clerk', { agencyId: yi })
        .readingPoints.updateVisit({ ...visit, readingPointId: theirPoint }),
    ).rejects.toThrow('没有找到这条查阅登记。')
    await expect(
      office.callAs('clerk').readingPoints.updateVisit({ ...visit, readingPointId: theirPoint }),
    ).rejects.toMatchObject(refusedAs('reading-points.not_found'))
  })
})

describe('a loan', () => {
  const enter = async () => {
    const loan = { id: newId(), readingPointId, title: '文件', lentOn: '2018-05-02' }
    await office.callAs('clerk').readingPoints.recordLoan(loan)
    return { ...loan, version: 1 }
  }

  it('comes back, and is corrected on top of the version that was read', async () => {
    const { updateLoan } = office.callAs('clerk').readingPoints
    const loan = await enter()
    await updateLoan({ ...loan, returnedOn: '2018-05-09' })
    await expect(updateLoan({ ...loan, title: '别的文件' })).rejects.toMatchObject({
      cause: { code: 'entry.changed', current: { returnedOn: '2018-05-09', version: 2 } },
    })
    expect(await office.owner.loan.findUniqueOrThrow({ where: { id: loan.id } })).toMatchObject({
      title: '文件',
      returnedOn: '2018-05-09',
      version: 2,
    })
  })

  it('comes back neither before it was lent nor in the future', async () => {
    const { updateLoan } = office.callAs('clerk').readingPoints
    const loan = await enter()
    await expect(updateLoan({ ...loan, returnedOn: '2018-05-01' })).rejects.toMatchObject({
      cause: { issues: [{ path: ['returnedOn'], message: '归还日期不能早于借出日期。' }] },
    })
    await expect(updateLoan({ ...loan, returnedOn: '2019-01-01' })).rejects.toMatchObject(
      refusedAs('reading-points.in_future', 'returnedOn'),
    )
    await expect(updateLoan({ ...loan, lentOn: '2009-12-31' })).rejects.toMatchObject(
      refusedAs('reading-points.not_open', 'lentOn'),
    )
  })

  it('is not found by another agency', async () => {
    const yi = await office.agencyOf('yi')
    const loan = { ...(await enter()), readingPointId: (await pointOf(yi)).id }
    await expect(
      office.callAs('clerk', { agencyId: yi }).readingPoints.updateLoan(loan),
    ).rejects.toThrow('没有找到这条借阅登记。')
  })
})
