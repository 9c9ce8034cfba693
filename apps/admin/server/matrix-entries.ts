/** For the walks over every procedure: what one agency keeps, a fresh entry at each call. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Role } from '@daylight/domain/accounts'
import { valueAt } from '@daylight/domain/measures'
import { draftOf, markOf } from '../../../packages/api/src/reports/queries'
import type { Prisma, PrismaClient } from '../../../packages/db/src'

export const newId = () => randomUUID()

let count = 0
/** A number that no other call gets. */
export const nextNumber = () => {
  count += 1
  return count
}

const inSigns = (signs: string) =>
  [...String(nextNumber())].map((digit) => signs[Number(digit)]).join('')

/** Letters only: two user names that look alike can't both be. */
export const nextWord = (start: string) => start + inSigns('abcdefghjk')

let reports = 0
/** Before the first year that a report can be started for, so that an act's own report is in nobody's way. */
const nextReportYear = () => {
  reports += 1
  return 2008 - reports
}

const frozenFigure = {
  key: 'training.sessions@year',
  measure: 'training.sessions',
  basis: 'year',
  label: '举办培训',
  unit: '次',
  definition: '本年举办的培训。',
  law: '条例§48',
  value: 0,
  opening: 0,
  digest: '0'.repeat(64),
} as const

const dated = { formedOn: '2018-03-01', dueOn: '2018-03-20', dueProvisional: true } as const

/**
 * @param owner of the tables: nothing that is put in place here is an act
 * @param word stands in every title and name that the agency has
 */
export function entriesOf(owner: PrismaClient, agencyId: string, word: string) {
  /** Also a person's name, which has no digits. */
  const title = () => word + inSigns('零一二三四五六七八九')
  const idOf = async (row: Promise<{ id: string }>) => (await row).id

  const heading = () =>
    idOf(owner.heading.create({ data: { agencyId, code: nextWord('h'), name: title() } }))

  const file = () =>
    idOf(
      owner.storedFile.create({
        data: {
          agencyId,
          sha256: randomBytes(32).toString('hex'),
          name: `${title()}.txt`,
          mediaType: 'text/plain; charset=utf-8',
          size: 6,
        },
      }),
    )

  const disclosure = async (rest: Partial<Prisma.DisclosureUncheckedCreateInput> = {}) =>
    idOf(
      owner.disclosure.create({
        data: {
          agencyId,
          headingId: rest.headingId ?? (await heading()),
          title: title(),
          attachments: { create: { fileId: await file() } },
          ...dated,
          ...rest,
        },
      }),
    )

  const readingPoint = () =>
    idOf(
      owner.readingPoint.create({
        data: { agencyId, kind: 'village', name: title(), openedOn: '2010-01-01' },
      }),
    )

  const person = async (
    rest: Partial<Prisma.UserUncheckedCreateInput> = {},
    role: Role = 'clerk',
  ) => {
    const username = nextWord('renyuan')
    return idOf(
      owner.user.create({
        data: {
          name: title(),
          username,
          email: `${username}@accounts.invalid`,
          passwordChangedAt: new Date(),
          assignments: { create: { agencyId, role, startedOn: '2018-01-01' } },
          ...rest,
        },
      }),
    )
  }

  const staffPost = async (personId: string | null = null) =>
    idOf(
      owner.staffPost.create({
        data: {
          agencyId,
          title: title(),
          periods: {
            create: { kind: 'full_time', startedOn: '2018-01-01', userId: personId },
          },
        },
      }),
    )

  const report = async (rest: Partial<Prisma.ReportUncheckedCreateInput> = {}) => {
    const year = nextReportYear()
    for (const kind of ['problem', 'promise'] as const)
      await owner.improvement.create({
        data: { agencyId, reportYear: year, kind, statement: title() },
      })
    const form = 'outline-until-2018'
    return idOf(
      owner.report.create({ data: { agencyId, year, form, asOf: `${year}-12-31`, ...rest } }),
    )
  }

  const notice = () => owner.holidayNotice.findFirstOrThrow({ where: { year: 2100 } })

  return {
    agencyId,
    word,
    title,
    heading,
    file,
    readingPoint,
    person,
    staffPost,

    draft: (rest: { headingId?: string } = {}) => disclosure(rest),
    published: () =>
      disclosure({
        status: 'published',
        publishedOn: '2018-03-02',
        indexNumber: `${agencyId}/${nextNumber()}`,
        postings: { create: { channel: 'website', postedOn: '2018-03-02', place: title() } },
      }),

    visit: async () =>
      idOf(
        owner.visit.create({
          data: { readingPointId: await readingPoint(), visitedOn: '2018-03-02', note: title() },
        }),
      ),
    loan: async () =>
      idOf(
        owner.loan.create({
          data: {
            readingPointId: await readingPoint(),
            title: title(),
            lentOn: '2018-03-02',
            borrower: title(),
          },
        }),
      ),

    trainingSession: () =>
      idOf(
        owner.trainingSession.create({
          data: {
            agencyId,
            heldOn: '2018-03-02',
            topic: title(),
            place: title(),
            attendance: { create: { attendee: title(), position: 0 } },
          },
        }),
      ),

    disabledPerson: () => person({ disabledAt: new Date() }),
    personWithSecondFactor: () => person({ twoFactorEnabled: true }),
    assignment: async () => {
      const userId = await person()
      return idOf(owner.assignment.findFirstOrThrow({ where: { userId } }))
    },

    reportDraft: () => report(),
    reportInReview: () => report({ status: 'in_review' }),
    reportPublished: () =>
      report({
        status: 'published',
        publishedAt: new Date(),
        signedOn: '2019-01-20',
        document: {
          title: title(),
          agencyName: word,
          year: 2018,
          asOf: '2018-12-31',
          signedOn: '2019-01-20',
          preface: [],
          parts: [],
        },
        figures: { create: frozenFigure },
      }),
    /** The mark of the numbers that the head read. */
    numbersOf: async (id: string) => {
      const row = await owner.report.findUniqueOrThrow({ where: { id }, include: { parts: true } })
      const { document, values } = await draftOf(owner, row)
      return markOf(document, ({ measure, basis }) => valueAt(values, measure, basis))
    },
    /** A year in which no report is begun, of those that have a form. */
    freeReportYear: async () => {
      const year = 2008 + (nextNumber() % 11)
      await owner.report.deleteMany({ where: { agencyId, year } })
      return year
    },

    failedJob: async () =>
      idOf(
        owner.job.create({
          data: {
            agencyId,
            kind: 'calendar.recompute',
            input: { noticeId: (await notice()).id },
            status: 'failed',
            problem: title(),
            finishedAt: new Date(),
            requestedById: newId(),
            requestedByName: word,
          },
        }),
      ),

    deadlineChange: async () =>
      idOf(
        owner.deadlineChange.create({
          data: {
            agencyId,
            noticeId: (await notice()).id,
            concept: 'disclosures',
            entryId: newId(),
            title: title(),
            oldDueOn: '2018-03-29',
            oldProvisional: true,
            newDueOn: '2018-03-30',
            newProvisional: false,
            reason: title(),
          },
        }),
      ),

    auditEntry: (entryId: string = newId()) =>
      idOf(
        owner.auditEntry.create({
          data: {
            agencyId,
            // Not in the agency's own chain, which the log keeps.
            chain: `walk-${nextNumber()}`,
            sequence: 1,
            kind: 'mutation',
            actorId: newId(),
            actorName: word,
            role: 'clerk',
            action: 'training.edit',
            procedure: 'training.update',
            concept: 'training',
            outcome: 'done',
            input: { topic: title() },
            changes: [],
            entryIds: [entryId],
            requestId: newId(),
            previousHash: '0'.repeat(64),
            hash: '0'.repeat(64),
          },
        }),
      ),

    /** An agency below this one. */
    childAgency: async () =>
      idOf(
        owner.agency.create({
          data: {
            parentId: agencyId,
            kind: 'department',
            slug: nextWord('bumen-'),
            name: title(),
            shortName: title(),
          },
        }),
      ),
    /** A year whose notice is not loaded. */
    freeNoticeYear: async () => {
      const loaded = await owner.holidayNotice.findMany({ select: { year: true } })
      const years = loaded.map(({ year }) => year)
      return Array.from({ length: 69 }, (_, n) => 2031 + n).find((year) => !years.includes(year))
    },
    agency: () => owner.agency.findUniqueOrThrow({ where: { id: agencyId } }),
    settingsVersion: async () =>
      (await owner.agencySettings.findUnique({ where: { agencyId } }))?.version ?? 0,
  }
}

export type Entries = ReturnType<typeof entriesOf>
