import type { Role } from '@daylight/domain/accounts'
import { dayOf } from '@daylight/domain/calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'
import { actorOf } from './queries'

let office: Office
let city: string
/** An administrator of the city, and another one. */
let admin: string
let second: string

beforeAll(async () => {
  office = await openOffice()
  city = await office.agencyOf('shi')
  admin = await person('guanli', { agencyId: city, role: 'admin' })
  second = await person('fuguanli', { agencyId: city, role: 'admin' })
})
afterAll(() => office.close())

async function person(
  username: string,
  given: { agencyId?: string; role?: Role; startedOn?: string; postId?: string } = {},
) {
  const { agencyId = office.own, role = 'clerk', startedOn = '2010-01-01', postId } = given
  const { id } = await office.owner.user.create({
    data: {
      name: '某岗位',
      username,
      email: `${username}@accounts.invalid`,
      passwordChangedAt: new Date(),
      assignments: { create: { agencyId, role, startedOn, postId: postId ?? null } },
    },
  })
  return id
}

const as = (id: string, agencyId = office.own) =>
  office.callAs('admin', { agencyId, actor: { id, name: '管理' } })
const newPerson = (rest = {}) => ({
  id: newId(),
  name: '信息员',
  username: `u${newId().slice(0, 8)}`,
  roles: ['clerk' as const],
  startedOn: '2018-06-01',
  ...rest,
})
const refusal = (code: string, field?: string) => ({ cause: { code, ...(field && { field }) } })

describe('a new person', () => {
  it('has a role from a day and no password: a link that is told once sets it (AU-07)', async () => {
    const input = newPerson()
    const { secret, expiresAt } = await as(admin).accounts.createPerson(input)
    expect(secret.length).toBeGreaterThanOrEqual(22)
    expect(expiresAt.getTime()).toBeGreaterThan(Date.parse('2018-12-31'))
    expect(await as(admin).accounts.person({ id: input.id })).toMatchObject({
      username: input.username,
      passwordChangedAt: null,
      hasOpenLink: true,
      assignments: [{ agencyId: office.own, role: 'clerk', startedOn: '2018-06-01' }],
    })
    expect(await office.owner.account.count({ where: { userId: input.id } })).toBe(0)
    const log = await office.owner.auditEntry.findMany({ where: { entryIds: { has: input.id } } })
    expect(JSON.stringify(log)).not.toContain(secret)
  })

  it.each([
    [
      'a role from a future day',
      { startedOn: '2019-01-01' },
      'accounts.role_in_future',
      'startedOn',
    ],
    ['a user name that is there', { username: 'guanli' }, 'accounts.username_taken', 'username'],
    ['one that looks like it', { username: 'guan1i' }, 'accounts.username_looks_alike', 'username'],
  ])('is refused with %s, at its field', async (_, rest, code, field) => {
    await office.owner.user.updateMany({
      where: { username: 'guanli' },
      data: { usernameSkeleton: 'guanll' },
    })
    await expect(as(admin).accounts.createPerson(newPerson(rest))).rejects.toMatchObject(
      refusal(code, field),
    )
  })

  it.each([
    ['Cyrillic letters', { username: 'guаnyuan' }, 'username'],
    ['full-width letters', { username: 'ｇｕａｎ' }, 'username'],
    ['a NUL in the user name', { username: 'guan\0li' }, 'username'],
    ['no role', { roles: [] }, 'roles'],
    ['a role twice', { roles: ['clerk', 'clerk'] }, 'roles'],
    ['a day that does not exist', { startedOn: '2018-02-30' }, 'startedOn'],
  ])('is refused with %s, at its field', async (_, rest, field) => {
    await expect(as(admin).accounts.createPerson(newPerson(rest))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { issues: [{ path: [field] }] },
    })
  })
})

it('a page of people goes on after a user name; one that no table can keep is bad input', async () => {
  const { rows, next } = await as(admin, city).accounts.people({ limit: 1 })
  const [following] = (await as(admin, city).accounts.people({ limit: 1, after: next ?? '' })).rows
  expect([rows[0]?.username, following?.username]).toEqual(['fuguanli', 'guanli'])
  await expect(as(admin).accounts.people({ after: 'a\0' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

describe('one’s own account', () => {
  it('is opened anew by another administrator: an unlocked machine is not enough', async () => {
    await office.owner.user.update({ where: { id: admin }, data: { twoFactorEnabled: true } })
    for (const act of [
      () => as(admin, city).accounts.makeLink({ id: admin }),
      () => as(admin, city).accounts.resetSecondFactor({ id: admin }),
    ])
      await expect(act()).rejects.toMatchObject(refusal('accounts.own_account'))
    await as(second, city).accounts.makeLink({ id: admin })
    await as(second, city).accounts.resetSecondFactor({ id: admin })
  })
})

describe('a second factor that is reset', () => {
  const withPassword = async (username: string, agencyId = office.own, role: Role = 'clerk') => {
    const id = await person(username, { agencyId, role })
    await office.owner.user.update({
      where: { id },
      data: { twoFactorEnabled: true, signedInAt: new Date('2018-06-01') },
    })
    await office.owner.account.create({
      data: { userId: id, providerId: 'credential', accountId: id, password: 'a hash' },
    })
    return id
  }
  const passwordOf = async (userId: string) =>
    (await office.owner.account.findFirstOrThrow({ where: { userId } })).password

  it('leaves the password, which is long enough without it', async () => {
    const id = await withPassword('shouji')
    await as(admin, city).accounts.resetSecondFactor({ id })
    expect(await passwordOf(id)).toBe('a hash')
  })

  it('under `nist` takes a password along that may be short only beside it: a link sets the next', async () => {
    await office.owner.agencySettings.create({ data: { agencyId: city, passwordPolicy: 'nist' } })
    try {
      const id = await withPassword('duanmima')
      await as(admin, city).accounts.resetSecondFactor({ id })
      expect(await passwordOf(id)).toBeNull()
      expect(await as(admin, city).accounts.person({ id })).toMatchObject({
        passwordChangedAt: null,
        twoFactorEnabled: false,
      })
      // Wanted at once, and no invitation of three days.
      await as(admin, city).accounts.makeLink({ id })
      expect(await office.owner.oneTimeLink.findFirst({ where: { userId: id } })).toMatchObject({
        purpose: 'reset',
      })
    } finally {
      await office.owner.agencySettings.deleteMany()
    }
  })

  it('under `nist` stays with the last administrator whose role has no end', async () => {
    await office.owner.agencySettings.create({ data: { agencyId: city, passwordPolicy: 'nist' } })
    const lasting = await withPassword('zuihou', city, 'admin')
    const others = { role: 'admin' as const, userId: { not: lasting } }
    await office.owner.assignment.updateMany({ where: others, data: { endedOn: '2019-06-30' } })
    try {
      await expect(
        as(admin, city).accounts.resetSecondFactor({ id: lasting }),
      ).rejects.toMatchObject(refusal('accounts.last_admin'))
      expect(await passwordOf(lasting)).toBe('a hash')
    } finally {
      await office.owner.assignment.updateMany({ where: others, data: { endedOn: null } })
      await office.owner.assignment.deleteMany({ where: { userId: lasting } })
      await office.owner.agencySettings.deleteMany()
    }
  })
})

describe('roles', () => {
  it('are granted by no one to himself', async () => {
    await expect(
      as(admin, city).accounts.grantRole({
        id: newId(),
        personId: admin,
        role: 'head',
        startedOn: '2018-06-01',
      }),
    ).rejects.toMatchObject(refusal('accounts.own_role', 'personId'))
  })

  it('are granted once at a time, from today at the latest, and end on a day', async () => {
    const id = await person('liangge')
    const grant = { id: newId(), personId: id, role: 'head' as const, startedOn: '2018-06-01' }
    await expect(
      as(admin).accounts.grantRole({ ...grant, startedOn: '2019-01-01' }),
    ).rejects.toMatchObject(refusal('accounts.role_in_future', 'startedOn'))
    await as(admin).accounts.grantRole(grant)
    await expect(as(admin).accounts.grantRole({ ...grant, id: newId() })).rejects.toMatchObject(
      refusal('accounts.role_held', 'role'),
    )

    const [head] = await office.owner.assignment.findMany({ where: { userId: id, role: 'head' } })
    const end = (endedOn: string) => as(admin).accounts.endRole({ id: head?.id ?? '', endedOn })
    await expect(end('2018-05-31')).rejects.toMatchObject(
      refusal('accounts.ended_before_started', 'endedOn'),
    )
    await end('2018-12-30')
    await expect(end('2018-12-31')).rejects.toMatchObject(refusal('accounts.role_ended'))

    const other = { id: newId(), personId: id, role: 'auditor' as const, startedOn: '2018-06-01' }
    await as(admin).accounts.grantRole(other)
    await as(admin).accounts.endRole({ id: other.id, endedOn: '2019-06-30' })
    await expect(
      as(admin).accounts.endRole({ id: other.id, endedOn: '2019-07-01' }),
    ).rejects.toMatchObject(refusal('accounts.role_prolonged', 'endedOn'))
  })

  it('reach no person outside the administrator’s agencies', async () => {
    const yi = await office.agencyOf('yi')
    const local = await person('jiaguan', { role: 'admin' })
    const theirs = await person('yiren', { agencyId: yi })
    for (const personId of [theirs, newId()])
      await expect(
        as(local).accounts.grantRole({
          id: newId(),
          personId,
          role: 'clerk',
          startedOn: '2018-06-01',
        }),
      ).rejects.toMatchObject(refusal('accounts.not_found', 'personId'))
    const { rows } = await as(local).accounts.people({ limit: 100 })
    expect(rows.map(({ id }) => id)).not.toContain(theirs)
  })
})

describe('an administrator of a town', () => {
  it('has no hand in the account of a person who also works for the city', async () => {
    const local = await person('zhenguanli', { role: 'admin' })
    const both = await person('shifuze', { agencyId: city, role: 'head' })
    await office.owner.assignment.create({
      data: { userId: both, agencyId: office.own, role: 'clerk', startedOn: '2010-01-01' },
    })
    const accounts = as(local).accounts
    for (const act of [
      () => accounts.disable({ id: both }),
      () => accounts.makeLink({ id: both }),
      () => accounts.resetSecondFactor({ id: both }),
      () => accounts.renamePerson({ id: both, version: 1, name: '别人' }),
    ])
      await expect(act()).rejects.toMatchObject(refusal('accounts.held_elsewhere'))
    await as(admin, city).accounts.makeLink({ id: both })
  })

  it('loads no notice for the whole city', async () => {
    const notice = {
      year: 2031,
      documentNumber: '',
      issuedOn: null,
      amends: true,
      holidays: [{ name: '元旦', off: [{ first: '2031-01-01', last: '2031-01-01' }], work: [] }],
    }
    const local = await person('zhenrili', { role: 'admin' })
    await expect(
      as(local).calendar.load({ notice: notice as never, version: 0 }),
    ).rejects.toMatchObject(refusal('calendar.only_at_root'))
  })
})

describe('the last administrator', () => {
  it('can’t be disabled or lose the role, also when two try at once', async () => {
    const results = await Promise.allSettled([
      as(admin, city).accounts.disable({ id: second }),
      as(second, city).accounts.disable({ id: admin }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = results[0]?.status === 'fulfilled' ? admin : second
    const gone = left === admin ? second : admin

    await expect(as(left, city).accounts.disable({ id: left })).rejects.toMatchObject(
      refusal('accounts.last_admin'),
    )
    const [role] = await office.owner.assignment.findMany({ where: { userId: left } })
    await expect(
      as(left, city).accounts.endRole({ id: role?.id ?? '', endedOn: '2018-12-31' }),
    ).rejects.toMatchObject(refusal('accounts.last_admin'))
    await as(left, city).accounts.enable({ id: gone })
    await expect(as(left, city).accounts.enable({ id: gone })).rejects.toMatchObject(
      refusal('accounts.not_disabled'),
    )
  })

  it('counts nobody who has never chosen a password: an invitation can run out', async () => {
    await as(admin, city).accounts.disable({ id: second })
    const id = newId()
    await as(admin, city).accounts.createPerson(newPerson({ id, roles: ['admin'] }))
    await expect(as(admin, city).accounts.disable({ id: admin })).rejects.toMatchObject(
      refusal('accounts.last_admin'),
    )
    await office.owner.user.update({ where: { id }, data: { passwordChangedAt: new Date() } })
    await as(id, city).accounts.disable({ id: admin })
    await as(id, city).accounts.enable({ id: admin })
    await as(admin, city).accounts.enable({ id: second })
    await as(admin, city).accounts.disable({ id })
  })
})

describe('disabling a person', () => {
  it('ends all sessions and links at once (SE-05)', async () => {
    const id = await person('tingyong')
    await as(admin).accounts.makeLink({ id })
    await office.owner.session.create({
      data: { userId: id, token: newId(), expiresAt: new Date(Date.now() + 60_000) },
    })
    await as(admin).accounts.disable({ id })
    expect(await office.owner.session.count({ where: { userId: id } })).toBe(0)
    expect(await office.owner.oneTimeLink.count({ where: { userId: id } })).toBe(0)
    await expect(as(admin).accounts.makeLink({ id })).rejects.toMatchObject(
      refusal('accounts.already_disabled'),
    )
  })
})

describe('handing a post over', () => {
  const post = async (holder: string, title: string) => {
    const { id } = await office.owner.staffPost.create({
      data: {
        agencyId: office.own,
        title,
        periods: { create: { kind: 'full_time', startedOn: '2015-01-01', userId: holder } },
      },
    })
    await office.owner.assignment.updateMany({ where: { userId: holder }, data: { postId: id } })
    return id
  }

  it('ends the one’s service and roles the day before, begins the other’s, and keeps the history', async () => {
    const [from, to] = [await person('yijiao'), await person('jieshou', { role: 'author' })]
    const postId = await post(from, '信息员')
    await as(admin).accounts.handOver({ postId, toPersonId: to, on: '2018-11-23', version: 1 })

    expect(
      await office.owner.service.findMany({
        where: { postId },
        select: { userId: true, startedOn: true, endedOn: true, kind: true },
        orderBy: { startedOn: 'asc' },
      }),
    ).toEqual([
      { userId: from, startedOn: '2015-01-01', endedOn: '2018-11-22', kind: 'full_time' },
      { userId: to, startedOn: '2018-11-23', endedOn: null, kind: 'full_time' },
    ])
    expect(
      await office.owner.assignment.findMany({
        where: { userId: { in: [from, to] } },
        select: { userId: true, role: true, startedOn: true, endedOn: true, postId: true },
        orderBy: [{ startedOn: 'asc' }, { role: 'asc' }],
      }),
    ).toEqual(
      expect.arrayContaining([
        { userId: from, role: 'clerk', startedOn: '2010-01-01', endedOn: '2018-11-22', postId },
        { userId: to, role: 'clerk', startedOn: '2018-11-23', endedOn: null, postId },
        { userId: to, role: 'author', startedOn: '2010-01-01', endedOn: null, postId: null },
      ]),
    )
    await expect(
      as(admin).accounts.handOver({ postId, toPersonId: from, on: '2018-12-01', version: 1 }),
    ).rejects.toMatchObject(refusal('entry.changed'))
  })

  it('is refused to oneself, to the holder, on a day to come, and where nobody serves', async () => {
    const holder = await person('zaigang')
    const other = await person('lingyiren')
    const postId = await post(holder, '保密员')
    const hand = (rest: object) =>
      as(admin).accounts.handOver({
        postId,
        toPersonId: other,
        on: '2018-12-01',
        version: 1,
        ...rest,
      })
    await expect(hand({ on: '2019-01-01' })).rejects.toMatchObject(
      refusal('accounts.handover_in_future', 'on'),
    )
    await expect(hand({ on: '2015-01-01' })).rejects.toMatchObject(
      refusal('accounts.handover_not_held', 'on'),
    )
    await expect(hand({ toPersonId: holder })).rejects.toMatchObject(
      refusal('accounts.handover_same', 'toPersonId'),
    )
    await expect(hand({ toPersonId: newId() })).rejects.toMatchObject(
      refusal('accounts.not_found', 'toPersonId'),
    )
    await expect(hand({ toPersonId: admin })).rejects.toMatchObject(
      refusal('accounts.own_role', 'toPersonId'),
    )
    await expect(hand({ postId: newId() })).rejects.toMatchObject(refusal('staffing.not_found'))
  })
})

describe('handing a post over orphans no role', () => {
  const post = async (holder: string, title: string) => {
    const { id } = await office.owner.staffPost.create({
      data: {
        agencyId: office.own,
        title,
        periods: { create: { kind: 'full_time', startedOn: '2015-01-01', userId: holder } },
      },
    })
    return id
  }
  const roles = (userId: string) =>
    office.owner.assignment.findMany({
      where: { userId, role: 'clerk' },
      select: { startedOn: true, endedOn: true, postId: true },
      orderBy: { startedOn: 'asc' },
    })
  const hand = (postId: string, toPersonId: string, on: string, version = 1) =>
    as(admin).accounts.handOver({ postId, toPersonId, on, version })

  it.each([
    ['after', '2018-12-01'],
    ['on', '2018-11-23'],
  ])(
    'that began %s the day of the handover: it was in force, and goes along',
    async (when, day) => {
      const from = await person(`cong.${when}`, { role: 'author' })
      const to = await person(`dao.${when}`, { role: 'author' })
      const postId = await post(from, `补交接${when}`)
      await as(admin).accounts.grantRole({
        id: newId(),
        personId: from,
        role: 'clerk',
        postId,
        startedOn: day,
      })
      await hand(postId, to, '2018-11-23')
      expect(await roles(from)).toEqual([{ startedOn: day, endedOn: '2018-12-30', postId }])
      expect(await roles(to)).toEqual([{ startedOn: day, endedOn: null, postId }])
    },
  )

  it.each([
    ['goes on', null],
    ['has an end', '2019-06-30'],
    ['is over', '2018-11-30'],
  ])(
    'where the receiver’s own role %s: it goes on with the post, and on with it to the next',
    async (_, endedOn) => {
      const name = `yuan${endedOn?.replaceAll('-', '') ?? ''}`
      const from = await person(`${name}.a`)
      const postId = await post(from, name)
      await office.owner.assignment.updateMany({ where: { userId: from }, data: { postId } })
      const to = await person(`${name}.b`)
      await office.owner.assignment.updateMany({ where: { userId: to }, data: { endedOn } })
      const next = await person(`${name}.c`, { role: 'author' })

      await hand(postId, to, '2018-11-23')
      const own = { startedOn: '2010-01-01', endedOn: '2018-11-22', postId: null }
      expect(await roles(to)).toEqual([own, { startedOn: '2018-11-23', endedOn: null, postId }])
      await hand(postId, next, '2018-12-10', 2)
      expect(await roles(to)).toEqual([
        own,
        { startedOn: '2018-11-23', endedOn: '2018-12-09', postId },
      ])
      expect(await roles(next)).toEqual([{ startedOn: '2018-12-10', endedOn: null, postId }])
    },
  )
})

describe('who a person is today', () => {
  const who = (userId: string, agencyId?: string, now = new Date('2018-12-31T01:00:00Z')) =>
    actorOf(
      office.db,
      { id: newId(), userId, isConfirmed: true },
      { now, today: dayOf(now), agencyId },
    )

  it('a role at the city reaches the agencies below it, one in a town no other', async () => {
    const id = await person('shixinxi', { agencyId: city })
    expect(await who(id, office.own)).toMatchObject({
      actor: { agencyId: office.own, roles: ['clerk'] },
    })
    const local = await person('zhenxinxi')
    expect(await who(local)).toMatchObject({ actor: { agencyId: office.own } })
    for (const elsewhere of [city, await office.agencyOf('yi'), newId()])
      expect(await who(local, elsewhere)).toMatchObject({
        actor: null,
        denial: { code: 'agencies.not_found', id: local, agencyId: office.own },
      })
  })

  it('holds several roles in several agencies', async () => {
    const id = await person('duojian')
    await office.owner.assignment.createMany({
      data: [
        { userId: id, agencyId: office.own, role: 'author', startedOn: '2012-01-01' },
        {
          userId: id,
          agencyId: await office.agencyOf('yi'),
          role: 'head',
          startedOn: '2012-01-01',
        },
      ],
    })
    expect(await who(id)).toMatchObject({ actor: { roles: ['clerk', 'author'] } })
    expect(await who(id, await office.agencyOf('yi'))).toMatchObject({ actor: { roles: ['head'] } })
  })

  it('CO-06: is nobody before the first day, after the last, and once disabled', async () => {
    const id = await person('qizhi', { startedOn: '2018-06-01' })
    const on = (day: string) => who(id, undefined, new Date(`${day}T09:00:00+08:00`))
    expect((await on('2018-05-31')).denial?.code).toBe('accounts.no_role')
    expect((await on('2018-06-01')).actor).not.toBeNull()
    await office.owner.assignment.updateMany({
      where: { userId: id },
      data: { endedOn: '2018-07-31' },
    })
    expect((await on('2018-07-31')).actor).not.toBeNull()
    expect((await on('2018-08-01')).denial?.code).toBe('accounts.no_role')
    await office.owner.user.update({ where: { id }, data: { disabledAt: new Date() } })
    expect((await on('2018-07-31')).denial?.code).toBe('accounts.no_role')
  })

  it('AU-03: must enrol a second factor where the agency, or one above it, asks it of the role', async () => {
    const id = await person('liangbu', { role: 'head' })
    const restriction = async () => (await who(id)).actor?.restriction
    expect(await restriction()).toBeNull()
    await as(admin, city).agencies.saveSettings({
      version: 0,
      passwordPolicy: 'nist',
      secondFactorRoles: ['head'],
    })
    expect(await restriction()).toBe('enrol_second_factor')
    const call = office.callAs('head', { actor: { id, restriction: 'enrol_second_factor' } })
    await expect(call.disclosures.list({})).rejects.toMatchObject(
      refusal('accounts.second_factor_needed'),
    )
    await expect(call.accounts.self()).resolves.toMatchObject({
      restriction: 'enrol_second_factor',
    })
    await office.owner.user.update({ where: { id }, data: { twoFactorEnabled: true } })
    expect(await restriction()).toBeNull()
    await office.owner.user.update({ where: { id }, data: { passwordChangedAt: null } })
    expect(await restriction()).toBe('change_password')
  })
})

describe('SE-07: what is grave', () => {
  it('asks for a recent proof of identity', async () => {
    const call = office.callAs('admin', { actor: { id: admin, isConfirmed: false } })
    await expect(call.accounts.createPerson(newPerson())).rejects.toMatchObject(
      refusal('accounts.confirm_needed'),
    )
    await expect(call.accounts.people({})).resolves.toBeDefined()
  })
})

describe('the agencies', () => {
  it('form a tree: none is its own ancestor, and the root stays', async () => {
    const villageId = newId()
    await as(admin).agencies.create({
      id: villageId,
      parentId: office.own,
      kind: 'village',
      slug: 'dongsheng',
      name: '东升村村民委员会',
      shortName: '东升村',
    })
    const move = (id: string, parentId: string) =>
      as(admin, city).agencies.move({ id, parentId, version: 1 })
    for (const parentId of [office.own, villageId])
      await expect(move(office.own, parentId)).rejects.toMatchObject(
        refusal('agencies.own_ancestor', 'parentId'),
      )
    await expect(move(city, office.own)).rejects.toMatchObject(
      refusal('agencies.root_stays', 'parentId'),
    )
    await move(villageId, await office.agencyOf('yi'))
    await expect(
      as(admin).agencies.move({ id: villageId, parentId: office.own, version: 2 }),
    ).rejects.toMatchObject(refusal('agencies.not_found'))
  })

  it('keep their public addresses apart', async () => {
    const create = (slug: string) =>
      as(admin, city).agencies.create({
        id: newId(),
        parentId: city,
        kind: 'department',
        slug,
        name: '某局',
        shortName: '某局',
      })
    await expect(create('yi')).rejects.toMatchObject(refusal('agencies.slug_taken', 'slug'))
    await expect(create('files')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
