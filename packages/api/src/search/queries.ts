import { may, type Permission } from '@daylight/domain/accounts'
import { type Day, dayInWords } from '@daylight/domain/calendar'
import { type FindText, SEARCH_MAX, type SearchHit } from '@daylight/domain/search'
import type { Ctx } from '../trpc'

type Words = { readonly contains: string; readonly mode: 'insensitive' }
type Book = {
  readonly permission: Permission
  readonly find: (ctx: Ctx, words: Words) => Promise<SearchHit[]>
}

const EACH = 6

/** The books in which words are looked for, each in titles, names and numbers of the chosen agency. */
const books: readonly Book[] = [
  {
    permission: 'disclosures.read',
    find: async ({ db, actor: { agencyId } }, words) => {
      const rows = await db.disclosure.findMany({
        where: {
          agencyId,
          OR: [{ title: words }, { documentNumber: words }, { indexNumber: words }],
        },
        orderBy: [{ formedOn: 'desc' }, { id: 'desc' }],
        take: EACH,
      })
      return rows.map(({ id, title, documentNumber, indexNumber, formedOn }) => ({
        concept: 'disclosures',
        id,
        title,
        note: documentNumber || indexNumber || dayInWords(formedOn as Day),
        to: `/disclosures/${id}`,
      }))
    },
  },
  {
    permission: 'training.read',
    find: async ({ db, actor: { agencyId } }, words) => {
      const rows = await db.trainingSession.findMany({
        where: { agencyId, OR: [{ topic: words }, { place: words }] },
        orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
        take: EACH,
      })
      return rows.map(({ id, topic, heldOn }) => ({
        concept: 'training',
        id,
        title: topic,
        note: dayInWords(heldOn as Day),
        to: `/training/${id}`,
      }))
    },
  },
  {
    permission: 'reading-points.read',
    find: async ({ db, actor: { agencyId } }, words) => {
      const rows = await db.readingPoint.findMany({
        where: { agencyId, OR: [{ name: words }, { address: words }] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: EACH,
      })
      return rows.map(({ id, name, address }) => ({
        concept: 'readingPoints',
        id,
        title: name,
        note: address,
        to: `/reading-points/${id}`,
      }))
    },
  },
  {
    permission: 'staffing.read',
    find: async ({ db, actor: { agencyId } }, words) => {
      const rows = await db.staffPost.findMany({
        where: { agencyId, OR: [{ title: words }, { duty: words }] },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: EACH,
      })
      return rows.map(({ id, title, duty }) => ({
        concept: 'staffing',
        id,
        title,
        note: duty,
        to: `/staffing/${id}`,
      }))
    },
  },
  {
    permission: 'accounts.read',
    find: async ({ db, actor: { agencyId } }, words) => {
      const rows = await db.user.findMany({
        where: {
          assignments: { some: { agencyId } },
          OR: [{ name: words }, { username: words }],
        },
        orderBy: { username: 'asc' },
        take: EACH,
      })
      return rows.map(({ id, name, username }) => ({
        concept: 'accounts',
        id,
        title: name,
        note: username ?? '',
        to: `/people/${id}`,
      }))
    },
  },
]

/** A sign that LIKE would take for a wild card stands for itself. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Entries of the chosen agency that hold the words, of the books that the actor may read. */
export async function find(ctx: Ctx, { text }: FindText): Promise<SearchHit[]> {
  const words: Words = { contains: literally(text), mode: 'insensitive' }
  const readable = books.filter(({ permission }) => may(ctx.actor, permission))
  const found = await Promise.all(readable.map((book) => book.find(ctx, words)))
  return found.flat().slice(0, SEARCH_MAX)
}
