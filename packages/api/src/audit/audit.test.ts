import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises'
import { actNames, type Break, conceptNames, NO_HASH } from '@daylight/domain/audit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adminRouter } from '..'
import { newId, type Office, openOffice } from '../support/office'
import { hashOf } from './log'
import { verifyChains } from './verify'
import { readWitness, witnessPath } from './witness'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const session = (rest = {}) => ({
  id: newId(),
  heldOn: '2018-05-08',
  topic: '政府信息公开条例',
  kind: 'regulation' as const,
  place: '二楼会议室',
  attendees: ['张三丰', '李四'],
  ...rest,
})

const entries = (where = {}) =>
  office.owner.auditEntry.findMany({ where, orderBy: { sequence: 'asc' } })
const verify = () => verifyChains(office.db, () => readWitness(office.folder))

describe('an entry of the log', () => {
  it('says who did what, in which role, from where, and what stood before and after', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    await office.callAs('clerk').training.update({
      ...input,
      version: 1,
      topic: '保密审查',
    })
    const [made, changed] = await entries({ entryIds: { has: input.id } })
    expect(made).toMatchObject({
      kind: 'mutation',
      role: 'clerk',
      actorName: '某岗位',
      agencyId: office.own,
      action: 'training.edit',
      procedure: 'training.create',
      concept: 'training',
      outcome: 'done',
      address: '192.0.2.1',
    })
    expect(made?.changes).toContainEqual(
      expect.objectContaining({
        table: 'TrainingSession',
        before: null,
        after: expect.objectContaining({ id: input.id, topic: '政府信息公开条例' }),
      }),
    )
    expect(changed?.changes).toContainEqual({
      table: 'TrainingSession',
      id: input.id,
      before: expect.objectContaining({ topic: '政府信息公开条例', version: 1 }),
      after: expect.objectContaining({ topic: '保密审查', version: 2 }),
    })
  })

  it('masks personal fields in what was sent and in what changed', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    const [made] = await entries({ entryIds: { has: input.id } })
    const text = JSON.stringify([made?.input, made?.changes])
    expect(text).toContain('张**')
    expect(text).not.toContain('张三丰')
  })

  it('AT-03: is left by each mutation once, also by a refused one and by one that was not filled in', async () => {
    const count = await office.owner.auditEntry.count()
    const input = session({ heldOn: '2019-01-01' })
    await expect(office.callAs('clerk').training.create(input)).rejects.toThrow()
    await expect(office.callAs('auditor').training.create(session())).rejects.toThrow()
    await expect(office.callAs('clerk').training.create(session({ topic: '' }))).rejects.toThrow()
    const added = (await entries()).slice(count)
    expect(added.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['refusal', 'training.in_future'],
      ['refusal', 'accounts.forbidden'],
      ['refusal', 'invalid'],
    ])
    expect(await office.owner.trainingSession.count({ where: { id: input.id } })).toBe(0)
  })

  it('is left by reading personal data, and by a refused reading', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    const count = await office.owner.auditEntry.count()
    await office.callAs('author').training.get({ id: input.id })
    await office.callAs('author').training.list({})
    await expect(office.callAs('author').training.get({ id: newId() })).rejects.toThrow()
    expect((await entries()).slice(count)).toMatchObject([
      { kind: 'reading', procedure: 'training.get', entryIds: [input.id], outcome: 'done' },
      { kind: 'refusal', procedure: 'training.get', outcome: 'training.not_found' },
    ])
  })

  it('AT-04: stays one entry whatever the text holds: line breaks, terminal codes, half characters, a megabyte', async () => {
    const topic = `一\r\n二\u001B[31m三\u202Etxt.exe`
    const hostile = { ...session(), topic, place: `\uD800${'长'.repeat(1_000_000)}` }
    const count = await office.owner.auditEntry.count()
    await expect(office.callAs('clerk').training.create(hostile)).rejects.toThrow()
    const [entry, ...more] = (await entries()).slice(count)
    expect(more).toEqual([])
    expect(entry?.input).toMatchObject({
      topic,
      place: expect.stringMatching(/^\uFFFD长+…（共1000001字）$/),
    })
    expect(JSON.stringify(entry?.input).length).toBeLessThan(2_000)
  })
})

it('every procedure has its name for the log: any may be refused', () => {
  const paths = Object.keys(adminRouter._def.procedures)
  expect(paths.length).toBeGreaterThan(20)
  const unnamed = paths.filter(
    (path) => !actNames[path] || !conceptNames[path.split('.', 1)[0] ?? ''],
  )
  expect(unnamed).toEqual([])
})

describe('the history of an entry', () => {
  it('is told to who may read the entry, and to nobody of another agency', async () => {
    const input = session()
    await office.callAs('clerk').training.create(input)
    const history = { entryId: input.id }
    const told = await office.callAs('author').audit.history(history)
    expect(told).toMatchObject([{ procedure: 'training.create', actorName: '某岗位' }])
    expect(told[0]).not.toHaveProperty('address')
    expect(told[0]).not.toHaveProperty('requestId')
    expect(await office.callAs('admin').audit.history(history)).toEqual([])
    const agencyId = await office.agencyOf('yi')
    expect(await office.callAs('auditor', { agencyId }).audit.history(history)).toEqual([])
  })
})

describe('the history of what an act touches without its own id', () => {
  const acts = async (entryId: string) => {
    const told = await office.callAs('admin').audit.history({ entryId })
    return told.map(({ procedure }) => procedure)
  }

  it('of a person and a post: each role and service that begins or ends', async () => {
    const actor = await office.owner.user.create({
      data: {
        name: '管理员',
        username: 'guanliyuan',
        email: 'guanliyuan@accounts.invalid',
        passwordChangedAt: new Date('2018-01-01'),
        assignments: {
          create: {
            agencyId: await office.agencyOf('shi'),
            role: 'admin',
            startedOn: '2010-01-01',
          },
        },
      },
    })
    const admin = office.callAs('admin', { actor: { id: actor.id } })
    const [id, toPersonId, postId, roleId] = [newId(), newId(), newId(), newId()]
    const person = { roles: ['clerk' as const], startedOn: '2018-06-01' }
    await admin.accounts.createPerson({ ...person, id, name: '某甲', username: 'mou.jia' })
    await admin.accounts.createPerson({
      ...person,
      id: toPersonId,
      name: '某乙',
      username: 'mou.yi',
    })
    await admin.staffing.create({
      id: postId,
      title: '信息员',
      periods: [{ kind: 'full_time', startedOn: '2018-06-01', personId: id }],
    })
    await admin.accounts.grantRole({
      id: roleId,
      personId: id,
      postId,
      role: 'author',
      startedOn: '2018-06-01',
    })
    await admin.accounts.endRole({ id: roleId, endedOn: '2018-11-30' })
    await admin.accounts.handOver({ postId, toPersonId, on: '2018-12-01', version: 1 })

    const ofPost = [
      'accounts.handOver',
      'accounts.endRole',
      'accounts.grantRole',
      'staffing.create',
    ]
    expect(await acts(id)).toEqual([...ofPost, 'accounts.createPerson'])
    expect(await acts(postId)).toEqual(ofPost)
    expect(await acts(toPersonId)).toEqual(['accounts.handOver', 'accounts.createPerson'])
  })

  it('of an agency: its settings, made and changed', async () => {
    const save = (version: number) =>
      office
        .callAs('admin')
        .agencies.saveSettings({ version, passwordPolicy: 'mlps', secondFactorRoles: ['head'] })
    await save(0)
    await save(1)
    expect(await acts(office.own)).toEqual(['agencies.saveSettings', 'agencies.saveSettings'])
  })

  it('of a reading point: what is lent there', async () => {
    const clerk = office.callAs('clerk')
    const { id: readingPointId } = await office.owner.readingPoint.findFirstOrThrow({
      where: { agencyId: office.own },
    })
    const id = newId()
    await clerk.readingPoints.recordLoan({
      id,
      readingPointId,
      title: '年度报告',
      lentOn: '2018-03-01',
    })
    for (const entryId of [id, readingPointId])
      expect(await clerk.audit.history({ entryId })).toMatchObject([
        { procedure: 'readingPoints.recordLoan' },
      ])
  })

  it('holds no proof of identity: that comes before an act, and is none', async () => {
    const id = newId()
    await office.log.write({
      kind: 'mutation',
      actorId: id,
      actorName: '某甲',
      agencyId: office.own,
      role: null,
      action: '',
      procedure: 'accounts.confirm',
      outcome: 'done',
      input: {},
      changes: [],
      entryIds: [id],
      address: '',
      requestId: newId(),
    })
    expect(await acts(id)).toEqual([])
  })
})

describe('the list', () => {
  it('filters by person, concept, kind, day and entry, and pages without a gap', async () => {
    const head = office.callAs('head')
    const all = await office.owner.auditEntry.findMany({
      where: { agencyId: office.own },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    const walked: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await head.audit.list({ after, limit: 3 })
      walked.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
      more = page.next !== null
    }
    expect(walked).toEqual(all.map(({ id }) => id))
    const refused = await head.audit.list({ kind: 'refusal', concept: 'training', limit: 100 })
    expect(refused.rows.length).toBe(
      all.filter(({ kind, concept }) => kind === 'refusal' && concept === 'training').length,
    )
    expect((await head.audit.list({ day: '2018-01-01' })).rows).toEqual([])
    expect((await head.audit.list({ actorId: newId() })).rows).toEqual([])
  })

  it('shows nothing of another agency', async () => {
    const agencyId = await office.agencyOf('yi')
    const { rows } = await office.callAs('auditor', { agencyId }).audit.list({})
    expect(rows).toEqual([])
    const [mine] = await entries({ agencyId: office.own })
    await expect(
      office.callAs('auditor', { agencyId }).audit.get({ id: mine?.id ?? '' }),
    ).rejects.toThrow('没有找到')
  })
})

describe('AT-01: the chain', () => {
  it('has no gap and no fork when forty write at once in two agencies', async () => {
    const yi = await office.agencyOf('yi')
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        office
          .callAs('clerk', index % 2 ? {} : { agencyId: yi })
          .training.create(session({ topic: `第${index}次` })),
      ),
    )
    for (const agencyId of [office.own, yi]) {
      const chain = await entries({ agencyId })
      expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1))
      expect(chain.map(({ previousHash }) => previousHash)).toEqual([
        NO_HASH,
        ...chain.slice(0, -1).map(({ hash }) => hash),
      ])
    }
    expect((await verify()).breaks).toEqual([])
  })

  it('is not moved by a transaction that is rolled back', async () => {
    const before = await office.owner.auditEntry.count()
    await expect(
      office.db.$transaction(async (tx) => {
        await office.log.append(tx, {
          kind: 'mutation',
          actorId: null,
          actorName: '',
          agencyId: office.own,
          role: null,
          action: '',
          procedure: 'test.rollback',
          outcome: 'done',
          input: {},
          address: '',
          requestId: newId(),
        })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await office.owner.auditEntry.count()).toBe(before)
    await office.callAs('clerk').training.create(session())
    expect((await verify()).breaks).toEqual([])
  })
})

describe('a chain that was broken by hand in the database', () => {
  /** Each test breaks the chain of an agency of its own. */
  let chain: string
  beforeEach(async () => {
    const { id } = await office.owner.agency.create({
      data: {
        parentId: await office.agencyOf('shi'),
        kind: 'town',
        slug: `zhen-${newId()}`,
        name: '某镇人民政府',
        shortName: '某镇',
      },
    })
    chain = id
    for (let index = 0; index < 6; index += 1)
      await office
        .callAs('clerk', { agencyId: chain })
        .training.create(session({ topic: `第${index}次` }))
  })

  /** As a superuser who switches the triggers off. */
  const byHand = (...statements: string[]) =>
    office.owner.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      for (const statement of statements)
        await tx.$executeRawUnsafe(statement.replace('WHERE', `WHERE "chain" = '${chain}' AND`))
    })
  const found = async () =>
    (await verify()).breaks
      .filter((one) => one.chain === chain)
      .map(({ what, sequence }): [Break['what'], number] => [what, sequence])

  it('is sound before', async () => {
    expect(await found()).toEqual([])
  })

  it('is found where an entry was changed', async () => {
    await byHand(`UPDATE "AuditEntry" SET "actorName" = '别人' WHERE "sequence" = 3`)
    expect(await found()).toEqual([['changed', 3]])
  })

  it('is found where a change was covered up with a new hash', async () => {
    await rewrite(3, { actorName: '别人' })
    expect(await found()).toEqual([
      ['changed', 3],
      ['inserted', 4],
    ])
  })

  it('is found where everything after the change was hashed anew', async () => {
    for (let sequence = 3; sequence <= 6; sequence += 1)
      await rewrite(sequence, sequence === 3 ? { actorName: '别人' } : {})
    expect(await found()).toEqual([3, 4, 5, 6].map((sequence) => ['changed', sequence]))
  })

  it('is found where an entry was removed', async () => {
    await byHand(`DELETE FROM "AuditEntry" WHERE "sequence" = 3`)
    expect(await found()).toEqual([['missing', 4]])
  })

  it('is found where one was inserted', async () => {
    await byHand(
      `UPDATE "AuditEntry" SET "sequence" = "sequence" + 100 WHERE "sequence" > 3`,
      `UPDATE "AuditEntry" SET "sequence" = "sequence" - 99 WHERE "sequence" > 100`,
      `INSERT INTO "AuditEntry" SELECT (jsonb_populate_record(a, jsonb_build_object('id', '${randomUUID()}', 'sequence', 4))).*
         FROM "AuditEntry" a WHERE "sequence" = 3`,
    )
    const breaks = await found()
    expect(breaks).toContainEqual(['inserted', 4])
    expect(breaks).toContainEqual(['changed', 4])
  })

  it('is found where the office’s own role wrote one outside the agency’s chain', async () => {
    await office.db.$executeRaw`
      INSERT INTO "AuditEntry" SELECT (jsonb_populate_record(a, jsonb_build_object('id', ${randomUUID()}::text, 'chain', 'before'))).*
        FROM "AuditEntry" a WHERE "chain" = ${chain} AND "sequence" = 3`
    expect((await verify()).breaks).toContainEqual({
      chain: 'before',
      sequence: 3,
      what: 'missing',
    })
  })

  it('is found where two were put in another order', async () => {
    await byHand(
      `UPDATE "AuditEntry" SET "sequence" = 99 WHERE "sequence" = 3`,
      `UPDATE "AuditEntry" SET "sequence" = 3 WHERE "sequence" = 4`,
      `UPDATE "AuditEntry" SET "sequence" = 4 WHERE "sequence" = 99`,
    )
    const breaks = await found()
    expect(breaks).toContainEqual(['changed', 3])
    expect(breaks).toContainEqual(['changed', 4])
  })

  it('is found where its end was cut off', async () => {
    await byHand(`DELETE FROM "AuditEntry" WHERE "sequence" > 4`)
    expect(await found()).toEqual([['cut_off', 5]])
  })

  it('is found where the whole chain is gone', async () => {
    await byHand(`DELETE FROM "AuditEntry" WHERE true`)
    expect(await found()).toEqual([['cut_off', 1]])
  })

  it('is found where an entry was added behind the witness’s back', async () => {
    const path = witnessPath(office.folder)
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    await writeFile(path, `${lines.slice(0, -1).join('\n')}\n`)
    expect(await found()).toEqual([['unwitnessed', 6]])
  })

  it('is found where its end was cut off and the office went on working', async () => {
    await byHand(`DELETE FROM "AuditEntry" WHERE "sequence" > 4`)
    for (let index = 0; index < 4; index += 1)
      await office.callAs('clerk', { agencyId: chain }).training.create(session())
    expect(await found()).toEqual([
      ['changed', 5],
      ['changed', 6],
    ])
  })

  it('is found where an entry came in behind the witness’s back and others followed', async () => {
    const path = witnessPath(office.folder)
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const own = lines.filter((line) => line.includes(chain))
    await writeFile(path, `${lines.filter((line) => line !== own[3]).join('\n')}\n`)
    expect(await found()).toEqual([['unwitnessed', 4]])
  })

  it('takes an id in capitals for what it is', async () => {
    const id = newId().toUpperCase()
    const call = office.callAs('clerk', { agencyId: chain })
    await expect(call.accounts.endSession({ id })).rejects.toThrow('没有找到')
    expect(await found()).toEqual([])
  })

  it('is judged without a line of the witness that a crash cut short', async () => {
    await appendFile(witnessPath(office.folder), '\n{"chain":"')
    await office.callAs('clerk', { agencyId: chain }).training.create(session())
    expect(await found()).toEqual([])
  })

  it('is not judged at all by a witness that can’t be read', async () => {
    const aside = `${witnessPath(office.folder)}.aside`
    await rename(witnessPath(office.folder), aside)
    await mkdir(witnessPath(office.folder))
    await expect(verify()).rejects.toThrow('EISDIR')
    await rmdir(witnessPath(office.folder))
    expect(await found()).toHaveLength(6)
    await rename(aside, witnessPath(office.folder))
    expect(await found()).toEqual([])
  })

  async function rewrite(sequence: number, change: { actorName?: string }) {
    const before = await office.owner.auditEntry.findUnique({
      where: { chain_sequence: { chain, sequence: sequence - 1 } },
    })
    const entry = await office.owner.auditEntry.findUniqueOrThrow({
      where: { chain_sequence: { chain, sequence } },
    })
    const { hash, previousHash, ...sealed } = { ...entry, ...change }
    const previous = before?.hash ?? NO_HASH
    const renewed = hashOf(previous, { ...sealed, at: sealed.at.toISOString() })
    await byHand(
      `UPDATE "AuditEntry" SET "actorName" = '${sealed.actorName}', "previousHash" = '${previous}', "hash" = '${renewed}' WHERE "sequence" = ${sequence}`,
    )
  }
})
