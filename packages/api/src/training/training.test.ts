import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const session = (rest = {}) => ({
  id: newId(),
  heldOn: '2018-03-01',
  topic: '条例学习',
  place: '四楼会议室',
  attendees: ['党政办主任', '信息员'],
  ...rest,
})

const stored = (id: string) =>
  office.owner.trainingSession.findUnique({ where: { id }, include: { attendance: true } })
const audited = (procedure: string, id: string) =>
  office.owner.auditEntry.count({
    where: { procedure, kind: 'mutation', input: { path: ['id'], equals: id } },
  })

describe('training.create', () => {
  it('enters a session with its roster and leaves one audit entry', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)

    expect(await stored(input.id)).toMatchObject({ topic: '条例学习', version: 1 })
    expect(await office.callAs('auditor').training.get({ id: input.id })).toMatchObject({
      attendees: ['党政办主任', '信息员'],
    })
    expect(
      await office.owner.auditEntry.findMany({ where: { procedure: 'training.create' } }),
    ).toMatchObject([
      { action: 'training.edit', role: 'clerk', agencyId: office.own, input: { id: input.id } },
    ])
  })

  it('makes one entry of a form sent eight times at once, and answers each', async () => {
    const input = session({ topic: '双击' })
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => office.callAs('clerk').training.create(input)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason.code).toBe('CONFLICT')
    expect(await office.owner.trainingSession.count({ where: { topic: '双击' } })).toBe(1)
    expect(await office.owner.attendance.count({ where: { sessionId: input.id } })).toBe(2)
  })

  it('does not take a corrected form with the same id for saved', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    await office.callAs('clerk').training.create(input)
    await expect(
      office.callAs('clerk').training.create({ ...input, attendees: ['镇长'] }),
    ).rejects.toMatchObject({ cause: { code: 'entry.already_saved' } })
    expect((await stored(input.id))?.attendance).toHaveLength(2)
  })

  it('refuses text that the database can’t keep, at its field', async () => {
    await expect(
      office.callAs('clerk').training.create(session({ topic: '条例\u0000学习' })),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ path: ['topic'] }] } })
  })

  it('reads a list from its beginning where the cursor is none of ours', async () => {
    const after = `2018-01-01_${'-'.repeat(36)}`
    expect((await office.callAs('clerk').training.list({ after })).rows.length).toBeGreaterThan(0)
  })

  it('refuses a session of tomorrow, at its field, and leaves nothing', async () => {
    const input = session({ heldOn: '2019-01-01' })
    await expect(office.callAs('clerk').training.create(input)).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      cause: { code: 'training.in_future', field: 'heldOn' },
    })
    expect(await stored(input.id)).toBeNull()
    expect(await audited('training.create', input.id)).toBe(0)
  })

  it.each([
    ['no attendance', { attendees: [] }, 'attendees'],
    ['a day that does not exist', { heldOn: '2018-02-30' }, 'heldOn'],
    ['no topic', { topic: '  ' }, 'topic'],
  ])('refuses %s', async (_, rest, field) => {
    await expect(office.callAs('clerk').training.create(session(rest))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: expect.arrayContaining([field]) }] },
    })
  })

  it('refuses a field that nobody asked for', async () => {
    const input = { ...session(), agencyId: await office.agencyOf('yi') }
    await expect(office.callAs('clerk').training.create(input)).rejects.toThrow()
  })

  it.each(['author', 'head', 'auditor'] as const)('is refused to the %s', async (role) => {
    const input = session()
    await expect(office.callAs(role).training.create(input)).rejects.toThrow('没有办理此项的权限')
    expect(await stored(input.id)).toBeNull()
  })

  it('never takes over another agency’s entry', async () => {
    const theirs = session()
    await office.callAs('clerk', { agencyId: await office.agencyOf('yi') }).training.create(theirs)
    await expect(office.callAs('clerk').training.create(theirs)).rejects.toThrow(
      '请刷新页面后重新填写',
    )
  })
})

describe('training.update', () => {
  it('replaces the roster and counts the version up', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    await office.callAs('clerk').training.update({ ...input, version: 1, attendees: ['镇长'] })
    expect(await office.callAs('clerk').training.get({ id: input.id })).toMatchObject({
      version: 2,
      attendees: ['镇长'],
    })
  })

  it('tells the second editor, shows the entry as it is now, and overwrites nothing', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    await office.callAs('clerk').training.update({ ...input, version: 1, topic: '甲的改动' })
    await expect(
      office.callAs('clerk').training.update({ ...input, version: 1, topic: '乙的改动' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'entry.changed', current: { topic: '甲的改动', version: 2 } },
    })
    expect(await stored(input.id)).toMatchObject({ topic: '甲的改动', version: 2 })
  })

  it('lets one of eight editors of the same version win', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        office.callAs('clerk').training.update({ ...input, version: 1, topic: `改动${index}` }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stored(input.id)).toMatchObject({ version: 2 })
    expect(await audited('training.update', input.id)).toBe(1)
  })

  it('answers another agency’s session as one that does not exist', async () => {
    const theirs = session()
    await office.callAs('clerk', { agencyId: await office.agencyOf('yi') }).training.create(theirs)
    const call = office.callAs('clerk')
    for (const id of [theirs.id, newId()]) {
      await expect(call.training.get({ id })).rejects.toThrow('没有找到该场培训')
      await expect(call.training.update({ ...theirs, id, version: 1 })).rejects.toThrow(
        '没有找到该场培训',
      )
    }
  })
})

describe('training.list', () => {
  it('pages through all sessions of the agency once, newest first', async () => {
    const agencyId = await office.agencyOf('yi')
    const clerk = office.callAs('clerk', { agencyId })
    for (let day = 10; day < 20; day += 1)
      await clerk.training.create(session({ heldOn: `2017-05-${day}` }))

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await clerk.training.list({ year: 2017, limit: 3, after })
      seen.push(...page.rows.map(({ heldOn }) => heldOn))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => `2017-05-${19 - index}`))
  })

  it('shows another agency nothing', async () => {
    expect((await office.callAs('clerk').training.list({ year: 2017 })).rows).toEqual([])
  })
})
