import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
let headingId: string
let readingPointId: string
beforeAll(async () => {
  office = await openOffice()
  const where = { agencyId: office.own }
  headingId = (await office.owner.heading.findFirstOrThrow({ where })).id
  readingPointId = (await office.owner.readingPoint.findFirstOrThrow({ where })).id
})
afterAll(() => office.close())

const item = (rest = {}) => ({
  id: newId(),
  headingId,
  title: '关于做好春耕备耕工作的通知',
  formedOn: '2018-03-01',
  ...rest,
})

const posting = (disclosureId: string, rest = {}) => ({
  id: newId(),
  disclosureId,
  channel: 'website' as const,
  postedOn: '2018-03-05',
  ...rest,
})

async function given(rest = {}) {
  const input = item(rest)
  await office.callAs('clerk').disclosures.create(input)
  return input
}

describe('disclosures.create', () => {
  it('enters a draft with its last day in time (条例§26)', async () => {
    const { id } = await given({ formedOn: '2018-07-02' })
    expect(await office.callAs('clerk').disclosures.get({ id })).toMatchObject({
      status: 'draft',
      publishedOn: null,
      indexNumber: null,
      dueOn: '2018-07-30',
      dueProvisional: false,
    })
  })

  it('marks a last day that runs into a year without a notice as provisional', async () => {
    await office.owner.holidayNotice.deleteMany({ where: { year: { gte: 2019 } } })
    const { id } = await given({ formedOn: '2018-12-20' })
    expect(await office.callAs('clerk').disclosures.get({ id })).toMatchObject({
      dueProvisional: true,
    })
  })

  it('refuses another agency’s heading, and a document number out of form', async () => {
    const theirs = await office.owner.heading.findFirstOrThrow({
      where: { agencyId: await office.agencyOf('yi') },
    })
    const clerk = office.callAs('clerk')
    await expect(clerk.disclosures.create(item({ headingId: theirs.id }))).rejects.toThrow(
      '没有找到该栏目',
    )
    await expect(
      clerk.disclosures.create(item({ documentNumber: '曙政发【2018】3号' })),
    ).rejects.toMatchObject({ cause: { issues: [{ path: ['documentNumber'] }] } })
  })
})

describe('disclosures.post', () => {
  it('publishes with the first posting and keeps the earliest day', async () => {
    const { id } = await given()
    const clerk = office.callAs('clerk')
    await clerk.disclosures.post(posting(id, { postedOn: '2018-03-05' }))
    await clerk.disclosures.post(posting(id, { channel: 'notice_board', postedOn: '2018-03-02' }))
    await clerk.disclosures.post(posting(id, { channel: 'wechat', postedOn: '2018-03-09' }))

    const published = await clerk.disclosures.get({ id })
    expect(published).toMatchObject({ status: 'published', publishedOn: '2018-03-02' })
    expect(published.indexNumber).toMatch(/^11220581MB12345623\/2018-\d{5}$/)
    expect(published.postings.map(({ channel }) => channel)).toEqual([
      'notice_board',
      'website',
      'wechat',
    ])
  })

  it('gives each of twelve items published at once an index number of its own', async () => {
    const items = await Promise.all(Array.from({ length: 12 }, () => given()))
    const publish = async (id: string): Promise<unknown> =>
      office
        .callAs('clerk')
        .disclosures.post(posting(id))
        .catch((error) => (error.code === 'CONFLICT' ? publish(id) : Promise.reject(error)))
    await Promise.all(items.map(({ id }) => publish(id)))

    const rows = await office.owner.disclosure.findMany({
      where: { id: { in: items.map(({ id }) => id) } },
    })
    expect(new Set(rows.map(({ indexNumber }) => indexNumber)).size).toBe(12)
    expect(rows.every(({ indexNumber }) => indexNumber !== null)).toBe(true)
  })

  it('puts the copy at the reading point, once for each medium', async () => {
    const { id } = await given()
    const clerk = office.callAs('clerk')
    const paper = { channel: 'reading_point_paper' as const, readingPointId }
    await clerk.disclosures.post(posting(id, paper))
    await expect(clerk.disclosures.post(posting(id, paper))).rejects.toThrow('已存有这件信息')
    await clerk.disclosures.post(posting(id, { ...paper, channel: 'reading_point_screen' }))
    expect(
      await office.owner.holding.findMany({
        where: { disclosureId: id },
        orderBy: { medium: 'asc' },
      }),
    ).toMatchObject([
      { medium: 'paper', acknowledgedOn: '2018-03-05' },
      { medium: 'screen', acknowledgedOn: '2018-03-05' },
    ])
  })

  it.each([
    ['before the item was formed', { postedOn: '2018-02-28' }, 'disclosures.posted_before_formed'],
    ['in the future', { postedOn: '2019-01-01' }, 'disclosures.posted_in_future'],
  ])('refuses a posting %s, at its field', async (_, rest, code) => {
    const { id } = await given()
    await expect(office.callAs('clerk').disclosures.post(posting(id, rest))).rejects.toMatchObject({
      cause: { code, field: 'postedOn' },
    })
    expect(await office.callAs('clerk').disclosures.get({ id })).toMatchObject({
      status: 'draft',
      postings: [],
    })
  })

  it('makes one posting of a form sent twice', async () => {
    const { id } = await given()
    const input = posting(id)
    await office.callAs('clerk').disclosures.post(input)
    await office.callAs('clerk').disclosures.post(input)
    expect((await office.callAs('clerk').disclosures.get({ id })).postings).toHaveLength(1)
  })

  it('gives no index number to an agency without a unified code', async () => {
    const agency = { where: { id: office.own } }
    const { unifiedCode } = await office.owner.agency.findUniqueOrThrow(agency)
    const { id } = await given()
    await office.owner.agency.update({ ...agency, data: { unifiedCode: null } })
    await expect(office.callAs('clerk').disclosures.post(posting(id))).rejects.toThrow(
      '还没有填写统一社会信用代码',
    )
    await office.owner.agency.update({ ...agency, data: { unifiedCode } })
    expect(await office.callAs('clerk').disclosures.get({ id })).toMatchObject({ status: 'draft' })
  })

  it('does not bring a withdrawn item back', async () => {
    const { id } = await given()
    await office.callAs('clerk').disclosures.post(posting(id))
    await office.owner.disclosure.update({ where: { id }, data: { status: 'withdrawn' } })
    await expect(
      office.callAs('clerk').disclosures.post(posting(id, { channel: 'wechat' })),
    ).rejects.toThrow('已经撤下')
  })

  it('never reaches another agency’s item', async () => {
    const { id } = await given()
    const theirs = office.callAs('clerk', { agencyId: await office.agencyOf('yi') })
    await expect(theirs.disclosures.post(posting(id))).rejects.toThrow('没有找到该信息')
    await expect(theirs.disclosures.get({ id })).rejects.toThrow('没有找到该信息')
  })
})

describe('disclosures.update', () => {
  it('changes a draft', async () => {
    const input = await given()
    await office.callAs('clerk').disclosures.update({ ...input, version: 1, title: '新标题' })
    expect(await office.callAs('clerk').disclosures.get({ id: input.id })).toMatchObject({
      title: '新标题',
      version: 2,
    })
  })

  it('refuses to edit a published text in place', async () => {
    const input = await given()
    await office.callAs('clerk').disclosures.post(posting(input.id))
    await expect(
      office.callAs('clerk').disclosures.update({ ...input, version: 2, title: '改动' }),
    ).rejects.toThrow('不能直接改动原文')
  })
})

describe('what the public reads', () => {
  const publicly = (id: string) => office.visit.disclosures.get({ slug: 'jia', id })

  it('no draft, whatever its id', async () => {
    const { id } = await given()
    expect(await publicly(id)).toBeNull()
  })

  it('the whole text of an item that is on the website', async () => {
    const { id } = await given({ body: '全文。' })
    await office.callAs('clerk').disclosures.post(posting(id))
    expect(await publicly(id)).toMatchObject({ onWebsite: true, body: '全文。' })
  })

  it('only the catalogue entry of one that is public elsewhere', async () => {
    const { id } = await given({ body: '全文。' })
    await office.callAs('clerk').disclosures.post(posting(id, { channel: 'notice_board' }))
    expect(await publicly(id)).toMatchObject({ onWebsite: false, body: '', files: [] })
  })

  it('each item of a heading once, page by page', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await office.visit.catalogue.heading({
        slug: 'jia',
        code: 'documents',
        limit: 4,
        after,
      })
      seen.push(...(page?.rows ?? []).map(({ id }) => id))
      after = page?.next ?? undefined
    } while (after)
    const published = await office.owner.disclosure.count({
      where: { agencyId: office.own, status: 'published' },
    })
    expect(new Set(seen).size).toBe(published)
    expect(seen).toHaveLength(published)
  })
})
