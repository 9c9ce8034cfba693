import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const post = (rest = {}) => ({
  id: newId(),
  title: `岗位${newId()}`,
  periods: [{ kind: 'full_time' as const, startedOn: '2016-01-01', endedOn: null }],
  ...rest,
})

const staffOn = async (asOf: string) =>
  (
    await office.callAs('head').measures.open({
      measure: 'staffing.staff',
      basis: 'cumulative',
      year: Number(asOf.slice(0, 4)),
      asOf,
    })
  ).value

it('counts who serves on a day: the first and the last day of service count', async () => {
  const periods = [{ kind: 'full_time' as const, startedOn: '2018-03-05', endedOn: '2018-03-09' }]
  await office.callAs('clerk').staffing.create(post({ periods }))
  expect(await staffOn('2018-03-04')).toBe(0)
  expect(await staffOn('2018-03-05')).toBe(1)
  expect(await staffOn('2018-03-09')).toBe(1)
  expect(await staffOn('2018-03-10')).toBe(0)
})

it('refuses a second post of one title, at its field', async () => {
  await office.callAs('clerk').staffing.create(post({ title: '信息员' }))
  await expect(
    office.callAs('clerk').staffing.create(post({ title: '信息员' })),
  ).rejects.toMatchObject({
    cause: { code: 'staffing.title_taken', field: 'title' },
  })
})

it('keeps the periods of a post together under one version', async () => {
  const input = post()
  await office.callAs('clerk').staffing.create(input)
  const periods = [
    { kind: 'full_time' as const, startedOn: '2016-01-01', endedOn: '2018-04-30' },
    { kind: 'part_time' as const, startedOn: '2018-05-01', endedOn: null },
  ]
  await office.callAs('clerk').staffing.update({ ...input, version: 1, periods })
  expect(await office.callAs('clerk').staffing.get({ id: input.id })).toMatchObject({
    version: 2,
    periods,
  })
  await expect(
    office.callAs('clerk').staffing.update({ ...input, version: 1 }),
  ).rejects.toMatchObject({ cause: { code: 'entry.changed', current: { version: 2 } } })
})

it('keeps a period that began on the same day the same entry', async () => {
  const input = post()
  await office.callAs('clerk').staffing.create(input)
  const before = await office.callAs('clerk').staffing.get({ id: input.id })
  await office.callAs('clerk').staffing.update({ ...input, version: 1, duty: '改了职责' })
  const after = await office.callAs('clerk').staffing.get({ id: input.id })
  expect(after.periods.map(({ id }) => id)).toEqual(before.periods.map(({ id }) => id))
})

it('goes on being kept where someone serves whom the agency does not know, and takes in no other', async () => {
  const personOf = async (username: string) =>
    (
      await office.owner.user.create({
        data: { name: '某人', username, email: `${username}@accounts.invalid` },
      })
    ).id
  const [handed, stranger] = [await personOf('jieren'), await personOf('moshengren')]
  const input = post()
  await office.callAs('clerk').staffing.create(input)
  await office.owner.service.updateMany({ where: { postId: input.id }, data: { userId: handed } })
  const [period] = input.periods
  const update = (version: number, personId: string) =>
    office.callAs('clerk').staffing.update({
      ...input,
      version,
      duty: '改了职责',
      periods: [{ ...(period as NonNullable<typeof period>), personId }],
    })
  await update(1, handed)
  await expect(update(2, stranger)).rejects.toMatchObject({
    cause: { code: 'accounts.not_found', field: 'periods.0.personId' },
  })
})

it('answers another agency’s post as one that does not exist', async () => {
  const input = post()
  await office.callAs('clerk').staffing.create(input)
  const theirs = office.callAs('clerk', { agencyId: await office.agencyOf('yi') })
  await expect(theirs.staffing.get({ id: input.id })).rejects.toThrow('没有找到该岗位')
})
