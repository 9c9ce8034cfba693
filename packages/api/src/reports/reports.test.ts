import { buffer } from 'node:stream/consumers'
import { textOf } from '@daylight/domain/reports'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
const reportId = newId()
beforeAll(async () => {
  office = await openOffice({ demo: true })
  await office.callAs('author').reports.start({ id: reportId, year: 2018, asOf: '2018-12-24' })
})
afterAll(() => office.close())

const author = () => office.callAs('author')
const head = () => office.callAs('head')
const get = () => author().reports.get({ id: reportId })
/** Publishes what is to be read now. */
const publish = async (version: number, caller = head()) =>
  caller.reports.publish({ id: reportId, version, numbers: (await get()).numbers })

const proseOf = async (key: string) => {
  const { rendered } = await get()
  const part = rendered.parts.find((candidate) => candidate.key === key)
  return (part?.blocks ?? []).map(textOf).join('\n')
}

const train = (persons: number, heldOn = '2018-12-20') =>
  office.callAs('clerk').training.create({
    id: newId(),
    heldOn,
    topic: '依申请公开办理',
    place: '四楼会议室',
    attendees: Array.from({ length: persons }, (_, n) => `第${n + 1}村主任`),
  })

describe('a draft', () => {
  it('says the figures of the published report of 2018', async () => {
    expect(await proseOf('proactive')).toContain(
      '截至2018年12月24日，累计主动公开政府信息552条，其中本年公开184条。通过政府网站累计公开145条，其中本年公开104条，占本年主动公开信息的56.5%。',
    )
    expect(await proseOf('proactive')).toContain('占累计数的71.7%')
    expect(await proseOf('proactive')).toContain('政府公报：无。新闻发布会：无。')
    expect(await proseOf('general')).toContain('举办学习培训3次，共36人次')
    expect(await proseOf('on-application')).toContain(
      '本年收到政府信息公开申请：无；作出答复：无。',
    )
  })

  it('has no finding', async () => {
    expect((await get()).findings).toEqual([])
  })

  it('follows the ledger', async () => {
    await train(9)
    expect(await proseOf('general')).toContain('举办学习培训4次，共45人次')
  })

  it('keeps edited prose, and its numbers go on following the ledger', async () => {
    const blocks = [
      {
        type: 'paragraph' as const,
        inlines: [
          { type: 'text' as const, text: '办了' },
          { type: 'figure' as const, measure: 'training.sessions', basis: 'year' as const },
          { type: 'text' as const, text: '次。' },
        ],
      },
    ]
    await author().reports.editPart({ id: reportId, key: 'general', version: 0, blocks })
    expect(await proseOf('general')).toBe('办了4次。')
    await train(2)
    expect(await proseOf('general')).toBe('办了5次。')

    await expect(
      author().reports.editPart({ id: reportId, key: 'general', version: 0, blocks: [] }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { current: { version: 1 } } })
    await author().reports.redraftPart({ id: reportId, key: 'general', version: 1 })
    expect((await get()).parts.find(({ key }) => key === 'general')).toMatchObject({
      version: 2,
      edited: false,
    })
  })

  it('is never overwritten by one who read an older version, nor given back to the ledger', async () => {
    const edit = { id: reportId, key: 'fees' }
    const blocks = [
      { type: 'paragraph' as const, inlines: [{ type: 'text' as const, text: '甲。' }] },
    ]
    await author().reports.editPart({ ...edit, version: 0, blocks })
    for (const stale of [
      author().reports.editPart({ ...edit, version: 0, blocks: [] }),
      author().reports.redraftPart({ ...edit, version: 0 }),
    ])
      await expect(stale).rejects.toMatchObject({ cause: { current: { blocks, version: 1 } } })
    expect(await proseOf('fees')).toBe('甲。')

    // Given back and edited again: the version that was read before is still an older one.
    await author().reports.redraftPart({ ...edit, version: 1 })
    await expect(author().reports.editPart({ ...edit, version: 1, blocks })).rejects.toMatchObject({
      cause: { current: { version: 2, blocks: [{ type: 'paragraph' }] } },
    })
  })

  it('refuses a measure on a basis that it has not', async () => {
    const inlines = [{ type: 'figure' as const, measure: 'staffing.staff', basis: 'year' as const }]
    await expect(
      author().reports.editPart({
        id: reportId,
        key: 'general',
        version: 2,
        blocks: [{ type: 'paragraph', inlines }],
      }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('refuses a figure that no measure backs, and a part that the form does not have', async () => {
    const typed = {
      type: 'paragraph' as const,
      inlines: [{ type: 'figure' as const, measure: 'my.number', basis: 'year' as const }],
    }
    const edit = { id: reportId, version: 0 }
    await expect(
      author().reports.editPart({ ...edit, key: 'general', blocks: [typed] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(
      author().reports.editPart({ ...edit, key: 'part-seven', blocks: [] }),
    ).rejects.toThrow('没有这一部分')
  })

  it('is one a year, with a cut-off in the year', async () => {
    const start = { id: newId(), year: 2018, asOf: '2018-12-31' }
    await expect(author().reports.start(start)).rejects.toMatchObject({
      cause: { code: 'reports.already_started', field: 'year' },
    })
    await expect(author().reports.start({ ...start, asOf: '2019-01-01' })).rejects.toMatchObject({
      cause: { code: 'measures.cut_off_outside_year', field: 'asOf' },
    })
    const again = { ...start, id: reportId, asOf: '2018-12-24' }
    expect(await author().reports.start(again)).toEqual({ id: reportId })
    await expect(author().reports.start({ ...again, asOf: '2018-12-31' })).rejects.toMatchObject({
      cause: { code: 'entry.already_saved' },
    })
  })

  it('is no one’s but the agency’s, and nobody’s on the site', async () => {
    const agencyId = await office.agencyOf('meihekou')
    await expect(
      office.callAs('author', { agencyId }).reports.get({ id: reportId }),
    ).rejects.toThrow('没有找到该年度的报告')
    expect(await office.visit.reports.get({ slug: 'shuguang', year: 2018 })).toBeNull()
  })
})

describe('the way to publication', () => {
  it('is barred by an error, opened by mending it', async () => {
    await author().reports.editPart({ id: reportId, key: 'fees', version: 2, blocks: [] })
    await expect(author().reports.submit({ id: reportId, version: 1 })).rejects.toThrow(
      '校核中还有错误',
    )
    await author().reports.redraftPart({ id: reportId, key: 'fees', version: 3 })
    await author().reports.submit({ id: reportId, version: 1 })
    await expect(
      author().reports.editPart({ id: reportId, key: 'fees', version: 4, blocks: [] }),
    ).rejects.toThrow('不能再改')
  })

  it('goes back when the head returns it', async () => {
    await expect(author().reports.return({ id: reportId, version: 2 })).rejects.toThrow(
      '没有办理此项',
    )
    await head().reports.return({ id: reportId, version: 2 })
    await author().reports.submit({ id: reportId, version: 3 })
  })

  it('is the head’s alone, after the cut-off day, and of the version that was read', async () => {
    await expect(publish(4, author())).rejects.toThrow('没有办理此项')
    await expect(publish(3)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(publish(4, office.callAs('head', { today: '2018-12-23' }))).rejects.toThrow(
      '还没有到',
    )
    expect((await get()).status).toBe('in_review')
  })

  it('is not gone when the ledger moved after the head read the numbers', async () => {
    const { numbers } = await get()
    const { id } = await office.owner.visit.findFirstOrThrow({
      where: { readingPoint: { agencyId: office.own } },
    })
    const add = (by: number) =>
      office.owner.visit.update({ where: { id }, data: { visitors: { increment: by } } })
    await add(1)
    await expect(
      head().reports.publish({ id: reportId, version: 4, numbers }),
    ).rejects.toMatchObject({ cause: { code: 'reports.numbers_moved' } })
    expect((await get()).status).toBe('in_review')
    await add(-1)
  })

  it('publishes once when two heads press at the same time', async () => {
    const results = await Promise.allSettled([publish(4), publish(4)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await get()).status).toBe('published')
  })
})

describe('a published report', () => {
  const publicly = () => office.visit.reports.get({ slug: 'shuguang', year: 2018 })
  const opened = (key: string, rest = {}) =>
    office.visit.reports.figure({ slug: 'shuguang', year: 2018, key, ...rest })

  it('is read by everybody', async () => {
    const report = await publicly()
    expect(report?.signedOn).toBe('2018-12-31')
    const text = report?.rendered.parts.flatMap(({ blocks }) => blocks.map(textOf)).join('')
    expect(text).toContain('举办学习培训5次，共47人次')
  })

  it('opens a number to its definition, its opening and its entries', async () => {
    expect(await opened('training.sessions@year')).toMatchObject({
      value: 5,
      unit: '次',
      law: '条例（2007年）；国办发〔2014〕32号',
      opening: null,
      entries: { rows: { length: 5 } },
    })
    expect(await opened('reading-points.visits@cumulative', { limit: 1 })).toMatchObject({
      value: 1050,
      opening: { value: 750, day: '2017-12-31', source: expect.any(String) },
    })
  })

  it('pages through the entries as they were frozen, each once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await opened('disclosures.published@cumulative', { limit: 50, after })
      seen.push(...(page?.entries.rows ?? []).map(({ id }) => id))
      after = page?.entries.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(184)
  })

  it('has no other number to open', async () => {
    expect(await opened('supervision.accountability@year')).toBeNull()
    expect(await opened("x' OR '1'='1")).toBeNull()
  })

  it('changes no more when the ledger moves, and the office is told', async () => {
    expect(await author().reports.moved({ id: reportId })).toEqual([])
    const before = await publicly()
    await train(7)
    expect(await publicly()).toEqual(before)
    expect(await opened('training.sessions@year')).toMatchObject({
      value: 5,
      entries: { rows: { length: 5 } },
    })
    expect(await author().reports.moved({ id: reportId })).toEqual([
      { key: 'training.sessions@year', label: '举办培训次数', unit: '次', published: 5, now: 6 },
      {
        key: 'training.person-times@year',
        label: '接受培训人次',
        unit: '人次',
        published: 47,
        now: 54,
      },
    ])
  })

  it('tells of an entry that was changed while the number stayed', async () => {
    const visit = await office.owner.visit.findFirstOrThrow({
      where: { readingPoint: { agencyId: office.own } },
    })
    await office.owner.visit.update({ where: { id: visit.id }, data: { visitedOn: '2018-06-06' } })
    const moved = await author().reports.moved({ id: reportId })
    expect(moved).toContainEqual({
      key: 'reading-points.visits@year',
      label: '接待查阅人次',
      unit: '人次',
      published: 300,
      now: 300,
    })
  })

  it('can’t be changed in the database either', async () => {
    await expect(
      office.db.report.update({ where: { id: reportId }, data: { signedOn: '2019-01-01' } }),
    ).rejects.toThrow('a published report is fixed')
    await expect(
      office.db.frozenFigure.updateMany({ where: { reportId }, data: { value: 1 } }),
    ).rejects.toThrow('permission denied')
    await expect(office.db.frozenEntry.deleteMany({ where: { reportId } })).rejects.toThrow(
      'permission denied',
    )
  })

  it('keeps its PDF and DOCX, named by its title', async () => {
    const report = await publicly()
    for (const [file, start] of [
      [report?.pdf, '%PDF'],
      [report?.docx, 'PK'],
    ] as const) {
      expect(file?.name).toContain('2018年政府信息公开工作年度报告')
      const { sha256 } = (await office.visit.files.get({ id: file?.id ?? '' })) ?? { sha256: '' }
      const bytes = await buffer(await office.files.read(sha256))
      expect(bytes.subarray(0, start.length).toString()).toBe(start)
      expect(bytes.length).toBe(file?.size)
    }
  })
})
