import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RecordLoan, RecordVisit } from '../reading-points'
import { CreateStaffPost } from '../staffing'
import { CreateTrainingSession } from '../training'
import { cursorOf, parseCursor, sayInChinese, sentencesByField } from '.'

const id = '0199a1b2-0000-7000-8000-000000000001'
const issues = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(
    (result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

describe('what a form refuses, at its field', () => {
  const session = {
    id,
    heldOn: '2018-03-01',
    topic: '条例学习',
    place: '四楼会议室',
    attendees: ['甲岗'],
  }

  it('a training session with no attendance', () => {
    const refused = issues(CreateTrainingSession.safeParse({ ...session, attendees: [] }))
    expect(refused.attendees).toContain('参训人员')
  })

  it('the same person twice on a roster', () => {
    const refused = issues(
      CreateTrainingSession.safeParse({ ...session, attendees: ['甲岗', '甲岗'] }),
    )
    expect(refused.attendees).toContain('“甲岗”登记了两次')
  })

  it('a field that nobody asked for', () => {
    expect(CreateTrainingSession.safeParse({ ...session, agencyId: id }).success).toBe(false)
  })

  const post = (...periods: object[]) =>
    issues(CreateStaffPost.safeParse({ id, title: '信息员', periods }))

  it('a period of service that ends before it starts', () => {
    const refused = post({ kind: 'full_time', startedOn: '2018-03-01', endedOn: '2018-02-28' })
    expect(refused['periods.0.endedOn']).toContain('不能早于到任日期')
  })

  it('periods of one post that overlap, also by one day', () => {
    const refused = post(
      { kind: 'full_time', startedOn: '2018-03-01', endedOn: '2018-06-30' },
      { kind: 'part_time', startedOn: '2018-06-30', endedOn: null },
    )
    expect(refused['periods.1.startedOn']).toContain('重叠')
    expect(
      post(
        { kind: 'full_time', startedOn: '2018-03-01', endedOn: '2018-06-30' },
        { kind: 'part_time', startedOn: '2018-07-01', endedOn: null },
      ),
    ).toEqual({})
  })

  it('a loan returned before it was lent, and a visit of nobody', () => {
    const loan = {
      id,
      readingPointId: id,
      title: '文件',
      lentOn: '2018-03-02',
      returnedOn: '2018-03-01',
    }
    expect(issues(RecordLoan.safeParse(loan)).returnedOn).toContain('不能早于借出日期')
    const visit = { id, readingPointId: id, visitedOn: '2018-03-02', visitors: 0 }
    expect(issues(RecordVisit.safeParse(visit)).visitors).toContain('至少为1')
  })
})

describe('what the schemas leave unsaid', () => {
  sayInChinese()

  it('is said in Chinese, at the field', () => {
    const result = z
      .strictObject({ kind: z.enum(['a']), place: z.object({ floor: z.number() }) })
      .safeParse({ place: { floor: '四' } })
    if (result.success) throw new Error('accepted')
    const sentences = sentencesByField(result.error)
    expect(sentences.kind).toBe('请选择一项。')
    expect(sentences['place.floor']).toMatch(/\p{Script=Han}/u)
  })
})

describe('a cursor', () => {
  it('comes back as it was made', () => {
    expect(parseCursor(cursorOf({ day: '2018-03-01', id }))).toEqual({ day: '2018-03-01', id })
  })
  it('is ignored when it is not ours', () => {
    expect(parseCursor("2018-03-01_x' OR 1=1")).toBeNull()
    expect(parseCursor(undefined)).toBeNull()
  })
})
