import { dayOf } from '@daylight/domain/calendar'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Matrix, openMatrix, type Person } from './matrix-office'

let office: Matrix
let admin: Person
let clerk: Person

const yesterday = dayOf(new Date(Date.now() - 86_400_000))

beforeAll(async () => {
  office = await openMatrix()
  admin = await office.person({ agencyId: office.city.agencyId, roles: ['admin'] })
})
afterAll(() => office?.close())
beforeEach(async () => {
  clerk = await office.person({ agencyId: office.own.agencyId, roles: ['clerk'] })
  expect((await read()).status).toBe(200)
})

/** The next request of the clerk, in the session that is open all along. */
const read = (agencyId?: string) => office.call(clerk, 'training.list', {}, agencyId)
const write = async () =>
  office.call(clerk, 'readingPoints.create', {
    id: await office.own.heading(),
    kind: 'village',
    name: office.own.title(),
    openedOn: '2010-01-01',
  })
const assignment = () =>
  office.owner.assignment.findFirstOrThrow({ where: { userId: clerk.id }, orderBy: { id: 'desc' } })

async function act(procedure: string, input: object, agencyId = office.own.agencyId) {
  const answer = await office.call(admin, procedure, input, agencyId)
  expect(answer.status, answer.text).toBe(200)
}

describe('CO-06: a right that is withdrawn is gone at the next request of an open session', () => {
  it('where the role is ended', async () => {
    await act('accounts.endRole', { id: (await assignment()).id, endedOn: yesterday })
    expect((await read()).refuses('accounts.no_role')).toBe(true)
    expect((await write()).refuses('accounts.no_role')).toBe(true)
    const form = await office.call(clerk, 'files.upload')
    expect(form.status).toBeGreaterThanOrEqual(400)
  })

  it('where another role is left, all but what that one may', async () => {
    await act('accounts.grantRole', {
      id: await office.own.heading(),
      personId: clerk.id,
      role: 'auditor',
      startedOn: '2018-01-01',
    })
    const held = await office.owner.assignment.findFirstOrThrow({
      where: { userId: clerk.id, role: 'clerk' },
    })
    expect((await write()).status).toBe(200)
    await act('accounts.endRole', { id: held.id, endedOn: yesterday })
    expect((await read()).status).toBe(200)
    expect((await write()).refuses('accounts.forbidden')).toBe(true)
  })

  it('where the post is handed over, with the role that goes with it', async () => {
    const { owner, own } = office
    const postId = await own.staffPost(clerk.id)
    await owner.assignment.update({ where: { id: (await assignment()).id }, data: { postId } })
    await act('accounts.handOver', {
      postId,
      toPersonId: await own.person(),
      on: dayOf(new Date()),
      version: 1,
    })
    expect((await read()).refuses('accounts.no_role')).toBe(true)
  })

  it('where the account is disabled: the session is over', async () => {
    await act('accounts.disable', { id: clerk.id })
    expect((await read()).status).toBe(401)
    expect(await office.owner.session.count({ where: { userId: clerk.id } })).toBe(0)
  })

  it('where the account is disabled past the program, too', async () => {
    await office.owner.user.update({ where: { id: clerk.id }, data: { disabledAt: new Date() } })
    expect((await read()).status).toBe(401)
    expect((await write()).status).toBe(401)
  })

  it('where the agency is moved to another place in the tree', async () => {
    const { own, sister, city, owner } = office
    const village = await own.childAgency()
    expect((await read(village)).status).toBe(200)
    await act(
      'agencies.move',
      { id: village, version: 1, parentId: sister.agencyId },
      city.agencyId,
    )
    expect((await read(village)).refuses('agencies.not_found')).toBe(true)
    expect(await owner.agency.count({ where: { id: village } })).toBe(1)
    expect((await read()).status).toBe(200)
  })

  it('where the session is ended from another one', async () => {
    const { id } = await office.owner.session.findFirstOrThrow({ where: { userId: clerk.id } })
    await office.owner.session.delete({ where: { id } })
    expect((await read()).status).toBe(401)
  })
})

describe('CO-06: also within one request of several calls', () => {
  it('and when the right comes back, it is there again', async () => {
    const { id } = await assignment()
    await office.owner.assignment.update({ where: { id }, data: { endedOn: yesterday } })
    const batch = await office.send(
      '/api/trpc/training.list,catalogue.headings?batch=1&input=%7B%220%22:%7B%7D%7D',
      { as: clerk },
    )
    expect(batch.status).toBe(422)
    expect(batch.text.match(/accounts\.no_role/g)).toHaveLength(2)
    await office.owner.assignment.update({ where: { id }, data: { endedOn: null } })
    expect((await read()).status).toBe(200)
  })
})
