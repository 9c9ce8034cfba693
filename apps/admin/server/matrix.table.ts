/**
 * Who may call what: a row for every procedure of the admin app, and of the public site.
 *
 * A change of this file is a change of power, and is read as one. It is held against the two routers
 * over HTTP (`matrix.test.ts`, `matrix-public.test.ts`); a procedure without a row fails there. Each
 * row has an input that is valid in the agency it is made for, with entries of its own, so that whoever
 * may call the procedure is answered with 200.
 */
import { Role } from '@daylight/domain/accounts'
import { type Entries, newId, nextWord } from './matrix-entries'
import type { Person } from './matrix-office'

export type Row = {
  /** In these roles, held in the agency or above it. */
  readonly may: readonly Role[]
  /** Only with a proof of identity in the last minutes. */
  readonly confirmed?: true
  /** Also for who must first change the password or enrol a second factor. */
  readonly restricted?: true
  /** Only in the agency above all others: what is set there holds for each of them. */
  readonly atRoot?: true
  /** Its answer holds personal data, or takes data away: the log has an entry for each. */
  readonly leaves?: 'reading' | 'export'
  /** Where the input names entries that have to be there; each of them must be the agency's own. */
  readonly names?: readonly string[]
  /** Where the input has the id of an entry that the call is to make. */
  readonly makes?: string
  readonly input?: (at: Entries, caller: Person) => unknown
}

/** Everybody who is signed in, whatever the role. */
const everyone = Role.options
/** The books: all roles but the administrator, who keeps accounts and settings and reads no book. */
const readers = ['clerk', 'head', 'author', 'auditor'] as const
/** Who serves in which post is also the administrator's to know. */
const readersOfStaff = everyone

const admin = ['admin'] as const
const clerk = ['clerk'] as const
const author = ['author'] as const
const head = ['head'] as const
const auditor = ['auditor'] as const
const overseers = ['head', 'auditor'] as const
const readersOfPeople = ['admin', 'head', 'auditor'] as const
const clerkOrHead = ['clerk', 'head'] as const
const staffKeepers = ['admin', 'clerk'] as const
/** The auditor reads all, also what only the administrator sets. */
const inspectors = ['admin', 'auditor'] as const
const agencyKeepers = ['admin', 'head'] as const

const year = 2018
const asOf = '2018-12-31'
const lately = '2018-03-02'
const anId = async (id: Promise<string>) => ({ id: await id })
const atVersion = async (id: Promise<string>) => ({ id: await id, version: 1 })

const noticeFor = (of: number | undefined) => ({
  year: of,
  holidays: Object.entries({
    元旦: ['01-01', '01-01'],
    春节: ['02-10', '02-10'],
    清明节: ['04-05', '04-05'],
    劳动节: ['05-01', '05-02'],
    端午节: ['06-10', '06-10'],
    中秋节: ['09-20', '09-20'],
    国庆节: ['10-01', '10-03'],
  }).map(([name, [first, last]]) => ({
    name,
    off: [{ first: `${of}-${first}`, last: `${of}-${last}` }],
  })),
})

const disclosureFields = async (at: Entries) => ({
  headingId: await at.heading(),
  title: at.title(),
  formedOn: '2018-03-01',
  fileIds: [await at.file()],
})
const pointFields = (at: Entries) => ({ kind: 'village', name: at.title(), openedOn: '2010-01-01' })
const visitFields = async (at: Entries) => ({
  readingPointId: await at.readingPoint(),
  visitedOn: lately,
  visitors: 2,
})
const loanFields = async (at: Entries) => ({
  readingPointId: await at.readingPoint(),
  title: at.title(),
  lentOn: lately,
})
const trainingFields = (at: Entries) => ({
  heldOn: lately,
  topic: at.title(),
  place: at.title(),
  attendees: ['第一村主任'],
})
const postFields = async (at: Entries) => ({
  title: at.title(),
  periods: [{ kind: 'full_time', startedOn: '2018-01-01', personId: await at.person() }],
})

export const queries: Readonly<Record<string, Row>> = {
  'accounts.self': { may: everyone, restricted: true },
  'accounts.sessions': { may: everyone, restricted: true },
  // Colleagues by name, as on the list at the door; who opens one reads what the office keeps about the person.
  'accounts.people': { may: readersOfPeople, input: () => ({ limit: 100 }) },
  'accounts.person': {
    may: readersOfPeople,
    leaves: 'reading',
    names: ['id'],
    input: (at) => anId(at.person()),
  },

  'agencies.own': { may: everyone },
  'agencies.tree': { may: inspectors },
  'agencies.settings': { may: inspectors },

  'audit.list': {
    may: overseers,
    names: ['actorId', 'entryId'],
    input: async (at) => ({ actorId: await at.person(), entryId: await at.trainingSession() }),
  },
  'audit.get': { may: overseers, names: ['id'], input: (at) => anId(at.auditEntry()) },
  'audit.actors': { may: overseers },
  'audit.history': {
    may: everyone,
    names: ['entryId'],
    input: async (at) => ({ entryId: await at.trainingSession() }),
  },
  'audit.export': {
    may: auditor,
    confirmed: true,
    leaves: 'export',
    names: ['actorId', 'entryId'],
    input: async (at) => ({ actorId: await at.person(), entryId: await at.trainingSession() }),
  },

  'calendar.years': { may: everyone },
  'calendar.year': { may: everyone, input: () => ({ year }) },
  'calendar.wanted': { may: everyone },
  'calendar.preview': {
    may: admin,
    atRoot: true,
    input: () => ({ notice: noticeFor(year) }),
  },
  'calendar.noticeText': { may: admin },
  'calendar.changes': { may: ['clerk', 'head', 'auditor'], input: () => ({ limit: 100 }) },
  'calendar.strip': {
    may: readers,
    names: ['id'],
    input: async (at) => ({ concept: 'disclosures', id: await at.draft() }),
  },

  'catalogue.headings': { may: readers },

  'desk.today': { may: everyone },
  'desk.counts': { may: readers, input: () => ({ year }) },

  'disclosures.list': {
    may: readers,
    names: ['headingId'],
    input: async (at) => ({ headingId: await at.heading() }),
  },
  'disclosures.get': { may: readers, names: ['id'], input: (at) => anId(at.draft()) },

  'files.get': {
    may: readers,
    leaves: 'export',
    names: ['id'],
    input: (at) => anId(at.file()),
  },

  'jobs.list': {
    may: everyone,
    names: ['after'],
    input: async (at) => ({ after: await at.failedJob() }),
  },
  'jobs.get': { may: everyone, names: ['id'], input: (at) => anId(at.failedJob()) },
  'jobs.active': { may: everyone },

  'measures.values': { may: readers, input: () => ({ year, asOf }) },
  'measures.open': {
    may: readers,
    input: () => ({ year, asOf, measure: 'training.sessions', basis: 'year' }),
  },

  'readingPoints.list': { may: readers },
  'readingPoints.get': { may: readers, names: ['id'], input: (at) => anId(at.readingPoint()) },
  'readingPoints.visits': {
    may: readers,
    names: ['readingPointId'],
    input: async (at) => ({ readingPointId: await at.readingPoint() }),
  },
  'readingPoints.loans': {
    may: readers,
    leaves: 'reading',
    names: ['readingPointId'],
    input: async (at) => ({ readingPointId: await at.readingPoint() }),
  },

  'reports.list': { may: readers },
  'reports.get': { may: readers, names: ['id'], input: (at) => anId(at.reportDraft()) },
  'reports.openFigure': {
    may: readers,
    names: ['id'],
    input: async (at) => ({ id: await at.reportDraft(), key: 'training.sessions@year' }),
  },
  'reports.moved': { may: readers, names: ['id'], input: (at) => anId(at.reportPublished()) },

  'search.find': { may: everyone, input: (at) => ({ text: at.word }) },

  'staffing.list': { may: readersOfStaff },
  'staffing.get': { may: readersOfStaff, names: ['id'], input: (at) => anId(at.staffPost()) },

  'training.list': { may: readers, input: () => ({ limit: 100 }) },
  'training.get': {
    may: readers,
    leaves: 'reading',
    names: ['id'],
    input: (at) => anId(at.trainingSession()),
  },
}

export const mutations: Readonly<Record<string, Row>> = {
  'accounts.endSession': {
    may: everyone,
    restricted: true,
    names: ['id'],
    input: (_, caller) => anId(caller.otherSession()),
  },
  'accounts.endOtherSessions': { may: everyone, restricted: true },
  'accounts.createPerson': {
    may: admin,
    confirmed: true,
    makes: 'id',
    input: (at) => ({
      id: newId(),
      name: at.title(),
      username: nextWord('xinren'),
      roles: ['clerk'],
      startedOn: lately,
    }),
  },
  'accounts.renamePerson': {
    may: admin,
    names: ['id'],
    input: async (at) => ({ ...(await atVersion(at.person())), name: at.title() }),
  },
  'accounts.grantRole': {
    may: admin,
    confirmed: true,
    makes: 'id',
    names: ['personId', 'postId'],
    input: async (at) => ({
      id: newId(),
      personId: await at.person(),
      postId: await at.staffPost(),
      role: 'author',
      startedOn: lately,
    }),
  },
  'accounts.endRole': {
    may: admin,
    confirmed: true,
    names: ['id'],
    input: async (at) => ({ id: await at.assignment(), endedOn: asOf }),
  },
  'accounts.disable': {
    may: admin,
    confirmed: true,
    names: ['id'],
    input: (at) => anId(at.person()),
  },
  'accounts.enable': {
    may: admin,
    confirmed: true,
    names: ['id'],
    input: (at) => anId(at.disabledPerson()),
  },
  'accounts.makeLink': {
    may: admin,
    confirmed: true,
    names: ['id'],
    input: (at) => anId(at.person()),
  },
  'accounts.resetSecondFactor': {
    may: admin,
    confirmed: true,
    names: ['id'],
    input: (at) => anId(at.personWithSecondFactor()),
  },
  'accounts.handOver': {
    may: admin,
    confirmed: true,
    names: ['postId', 'toPersonId'],
    input: async (at) => ({
      postId: await at.staffPost(await at.person()),
      toPersonId: await at.person(),
      on: lately,
      version: 1,
    }),
  },

  'agencies.edit': {
    may: agencyKeepers,
    names: ['id'],
    input: async (at) => {
      const { id, version, name, shortName, unifiedCode } = await at.agency()
      return { id, version, name, shortName, unifiedCode }
    },
  },
  'agencies.create': {
    may: admin,
    makes: 'id',
    names: ['parentId'],
    input: (at) => ({
      id: newId(),
      parentId: at.agencyId,
      kind: 'department',
      slug: nextWord('bumen-'),
      name: at.title(),
      shortName: at.title(),
    }),
  },
  'agencies.move': {
    may: admin,
    confirmed: true,
    names: ['id', 'parentId'],
    input: async (at) => ({
      ...(await atVersion(at.childAgency())),
      parentId: await at.childAgency(),
    }),
  },
  'agencies.saveSettings': {
    may: admin,
    confirmed: true,
    input: async (at) => ({
      version: await at.settingsVersion(),
      passwordPolicy: 'mlps',
      secondFactorRoles: [],
    }),
  },

  'calendar.load': {
    may: admin,
    atRoot: true,
    input: async (at) => ({ notice: noticeFor(await at.freeNoticeYear()), version: 0 }),
  },
  'calendar.acknowledge': {
    may: clerkOrHead,
    names: ['ids.0'],
    input: async (at) => ({ ids: [await at.deadlineChange()] }),
  },
  'calendar.unacknowledge': {
    may: clerkOrHead,
    names: ['ids.0'],
    input: async (at) => ({ ids: [await at.deadlineChange()] }),
  },

  'disclosures.create': {
    may: clerk,
    makes: 'id',
    names: ['headingId', 'fileIds.0'],
    input: async (at) => ({ id: newId(), ...(await disclosureFields(at)) }),
  },
  'disclosures.update': {
    may: clerk,
    names: ['id', 'headingId', 'fileIds.0'],
    input: async (at) => ({ ...(await atVersion(at.draft())), ...(await disclosureFields(at)) }),
  },
  'disclosures.post': {
    may: clerk,
    makes: 'id',
    names: ['disclosureId', 'readingPointId'],
    input: async (at) => ({
      id: newId(),
      disclosureId: await at.draft(),
      channel: 'reading_point_paper',
      postedOn: lately,
      readingPointId: await at.readingPoint(),
    }),
  },

  'files.upload': { may: clerk },

  'jobs.retry': { may: admin, names: ['id'], input: (at) => anId(at.failedJob()) },

  'readingPoints.create': {
    may: clerk,
    makes: 'id',
    input: (at) => ({ id: newId(), ...pointFields(at) }),
  },
  'readingPoints.update': {
    may: clerk,
    names: ['id'],
    input: async (at) => ({ ...(await atVersion(at.readingPoint())), ...pointFields(at) }),
  },
  'readingPoints.recordVisit': {
    may: clerk,
    makes: 'id',
    names: ['readingPointId'],
    input: async (at) => ({ id: newId(), ...(await visitFields(at)) }),
  },
  'readingPoints.updateVisit': {
    may: clerk,
    names: ['id', 'readingPointId'],
    input: async (at) => ({ ...(await atVersion(at.visit())), ...(await visitFields(at)) }),
  },
  'readingPoints.recordLoan': {
    may: clerk,
    makes: 'id',
    names: ['readingPointId'],
    input: async (at) => ({ id: newId(), ...(await loanFields(at)) }),
  },
  'readingPoints.updateLoan': {
    may: clerk,
    names: ['id', 'readingPointId'],
    input: async (at) => ({ ...(await atVersion(at.loan())), ...(await loanFields(at)) }),
  },

  'reports.start': {
    may: author,
    makes: 'id',
    input: async (at) => {
      const free = await at.freeReportYear()
      return { id: newId(), year: free, asOf: `${free}-12-31` }
    },
  },
  'reports.editPart': {
    may: author,
    names: ['id'],
    input: async (at) => ({
      id: await at.reportDraft(),
      key: 'general',
      version: 0,
      blocks: [{ type: 'paragraph', inlines: [{ type: 'text', text: at.title() }] }],
    }),
  },
  'reports.redraftPart': {
    may: author,
    names: ['id'],
    input: async (at) => ({ id: await at.reportDraft(), key: 'general', version: 0 }),
  },
  'reports.submit': { may: author, names: ['id'], input: (at) => atVersion(at.reportDraft()) },
  'reports.return': { may: head, names: ['id'], input: (at) => atVersion(at.reportInReview()) },
  'reports.publish': {
    may: head,
    names: ['id'],
    input: async (at) => {
      const id = await at.reportInReview()
      return { id, version: 1, numbers: await at.numbersOf(id) }
    },
  },

  'staffing.create': {
    may: staffKeepers,
    makes: 'id',
    names: ['periods.0.personId'],
    input: async (at) => ({ id: newId(), ...(await postFields(at)) }),
  },
  'staffing.update': {
    may: staffKeepers,
    names: ['id', 'periods.0.personId'],
    input: async (at) => ({ ...(await atVersion(at.staffPost())), ...(await postFields(at)) }),
  },

  'training.create': {
    may: clerk,
    makes: 'id',
    input: (at) => ({ id: newId(), ...trainingFields(at) }),
  },
  'training.update': {
    may: clerk,
    names: ['id'],
    input: async (at) => ({ ...(await atVersion(at.trainingSession())), ...trainingFields(at) }),
  },
}

export const table: Readonly<Record<string, Row>> = { ...queries, ...mutations }

/** What a visitor of the public site may name: the word in an agency's address, and an entry of each kind. */
export type Named = {
  readonly slug: string
  readonly code: string
  readonly disclosureId: string
  readonly fileId: string
  readonly year: number
}

export type PublicRow = {
  readonly input?: (named: Named) => object
  /** It names an entry that may be there without being public: then the answer is as for one that is not there. */
  readonly hides?: true
}

/** What the internet may ask. Anyone may, and nothing of it changes anything. */
export const publicTable: Readonly<Record<string, PublicRow>> = {
  'agencies.list': {},
  'agencies.get': { input: ({ slug }) => ({ slug }) },
  'catalogue.headings': { input: ({ slug }) => ({ slug }) },
  'catalogue.heading': { hides: true, input: ({ slug, code }) => ({ slug, code }) },
  'disclosures.latest': { input: ({ slug }) => ({ slug, count: 50 }) },
  'disclosures.get': {
    hides: true,
    input: ({ slug, disclosureId }) => ({ slug, id: disclosureId }),
  },
  'files.get': { hides: true, input: ({ fileId }) => ({ id: fileId }) },
  'readingPoints.list': { input: ({ slug }) => ({ slug }) },
  'reports.list': { input: ({ slug }) => ({ slug }) },
  'reports.get': { hides: true, input: ({ slug, year }) => ({ slug, year }) },
  'reports.figure': {
    hides: true,
    input: ({ slug, year }) => ({ slug, year, key: 'training.sessions@year' }),
  },
}
