import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { queries, type Row } from './matrix.table'
import type { Entries } from './matrix-entries'
import { inputSchemas } from './matrix-inputs'
import { type Matrix, openMatrix, type Person, uploads } from './matrix-office'

let office: Matrix
let people: Record<Role, Person>
/** In every role of the sister agency. */
let neighbour: Person

beforeAll(async () => {
  office = await openMatrix()
  people = await office.inEachRole(office.own.agencyId)
  neighbour = await office.person({ agencyId: office.sister.agencyId, roles: Role.options })
  await fill(office.own)
  // What is compared tells when a session was last used, and what happened today.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
})
afterAll(async () => {
  vi.useRealTimers()
  await office?.close()
})

const kinds = [
  'heading',
  'file',
  'readingPoint',
  'person',
  'disabledPerson',
  'draft',
  'published',
  'visit',
  'loan',
  'trainingSession',
  'staffPost',
  'reportDraft',
  'reportInReview',
  'reportPublished',
  'failedJob',
  'deadlineChange',
  'auditEntry',
  'childAgency',
] as const satisfies readonly (keyof Entries)[]

/** Some of everything that an agency can have. */
const fill = async (at: Entries) => {
  for (const kind of kinds) await at[kind]()
}

type Question = {
  readonly procedure: string
  readonly row: Row
  /** Whether it is about the agency's entries as a whole: no id is given, not even where one may be. */
  readonly isWhole: boolean
}

const schemas = inputSchemas('admin')
const mayLeaveOut = (procedure: string, { names = [] }: Row) =>
  names.every((name) => !schemas[procedure]?.required?.includes(name))

const questions: readonly Question[] = Object.entries(queries)
  .filter(([procedure, { atRoot }]) => !uploads[procedure] && !atRoot)
  .flatMap(([procedure, row]) => [
    ...(row.names ? [{ procedure, row, isWhole: false }] : []),
    ...(mayLeaveOut(procedure, row) ? [{ procedure, row, isWhole: true }] : []),
  ])
const silent = questions.filter(({ row }) => !row.leaves)
const telling = questions.filter(({ row }) => row.leaves)

async function inputFor({ row, isWhole }: Question, at: Entries, caller: Person) {
  const input = await row.input?.(at, caller)
  if (!isWhole || !row.names) return input
  const kept = Object.entries(input as object).filter(([name]) => !row.names?.includes(name))
  return Object.fromEntries(kept)
}

type Asked = Question & { readonly input: unknown; readonly theirs: unknown }

/** What everybody is told who may ask, and what they are told in the sister agency. */
async function answersTo(asked: readonly Asked[]) {
  const own = new Map<string, string>()
  const sister = new Map<string, string>()
  for (const { procedure, row, isWhole, input, theirs } of asked) {
    await Promise.all(
      row.may.map(async (role) => {
        const { status, text } = await office.call(people[role], procedure, input)
        expect(status, `${procedure}: ${text}`).toBe(200)
        own.set(`${procedure} to ${role}${isWhole ? ' as a whole' : ''}`, text)
      }),
    )
    if (isWhole) sister.set(procedure, (await office.call(neighbour, procedure, theirs)).text)
  }
  return { own, sister }
}

/** What says nothing of an agency's entries. */
const unmoved = [
  'accounts.sessions',
  'agencies.own',
  'agencies.settings',
  'calendar.year',
  'calendar.years',
]

/** The log as a whole, which has an entry more for each time that it was taken away. */
const grows = 'audit.export to auditor as a whole'

describe.each([
  ['lists, counts, measures and search', silent],
  ['what leaves an entry in the log', telling],
])('AZ-04: %s', (_, given) => {
  it('are the same whatever the sister agency does', async () => {
    const asked: Asked[] = []
    for (const question of given)
      asked.push({
        ...question,
        input: await inputFor(question, office.own, people.clerk),
        theirs: await inputFor(question, office.sister, neighbour),
      })
    const before = await answersTo(asked)
    for (let round = 0; round < 3; round += 1) await fill(office.sister)
    const after = await answersTo(asked)

    for (const [question, text] of after.own) {
      if (question !== grows) expect(text, question).toBe(before.own.get(question))
      expect(text, question).not.toContain('乙镇')
      expect(text, question).not.toContain(office.sister.agencyId)
    }
    // There it is seen: what was added is what these answers are made of.
    const still = [...after.sister].filter(([name, text]) => text === before.sister.get(name))
    expect(still.map(([name]) => name)).toEqual(
      [...after.sister.keys()].filter((name) => unmoved.includes(name)),
    )
  }, 120_000)
})

it('AZ-04: search finds nothing of another agency, whoever looks for it', async () => {
  for (const person of [...Object.values(people)]) {
    const answer = await office.call(person, 'search.find', { text: '乙镇' })
    expect(answer.told).toEqual({ result: { data: [] } })
  }
  const there = await office.call(neighbour, 'search.find', { text: '乙镇' })
  expect(there.text).toContain('乙镇')
})

it('AZ-04: the log as a table has the own agency’s entries, and those of no other', async () => {
  const csv = (as: Person, query = '') => office.send(`/api/audit.csv${query}`, { as })
  const mine = await csv(people.auditor)
  expect(mine.status).toBe(200)
  expect(mine.text).toContain('甲镇')
  expect(mine.text).not.toContain('乙镇')
  await office.call(people.auditor, 'training.create', {})
  const { text } = await csv(people.auditor, '?kind=refusal')
  expect(text).toContain('您没有办理此项的权限。')
  expect(text).not.toContain('accounts.forbidden')
  expect((await csv(neighbour)).text).toContain('乙镇')

  const chosen = await csv(people.auditor, `?agency=${office.sister.agencyId}`)
  expect(chosen.refuses('agencies.not_found')).toBe(true)
  const { id: actorId } = neighbour
  const filtered = await csv(people.auditor, `?actorId=${actorId}`)
  expect(filtered.text.trim().split('\r\n')).toHaveLength(1)
})

it('AZ-04: of a person who serves in both agencies, each sees what the person is there', async () => {
  const { own, sister, owner } = office
  const both = await own.person()
  const postId = await sister.staffPost(both)
  await owner.assignment.create({
    data: {
      userId: both,
      agencyId: sister.agencyId,
      role: 'author',
      startedOn: '2018-01-01',
      postId,
    },
  })
  await own.staffPost(both)
  for (const [procedure, input] of [
    ['accounts.people', { limit: 100 }],
    ['accounts.person', { id: both }],
    ['staffing.list', undefined],
    ['search.find', { text: '甲镇' }],
  ] as const) {
    const answer = await office.call(people.admin, procedure, input)
    expect(answer.status).toBe(200)
    expect(answer.text, procedure).not.toContain('乙镇')
    expect(answer.text, procedure).not.toContain(sister.agencyId)
  }
})
