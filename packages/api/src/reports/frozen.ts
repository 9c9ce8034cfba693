/** A number of a published report: how it is frozen, and how it opens afterwards. */
import { createHash } from 'node:crypto'
import type { Db, Prisma } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import type { Page } from '@daylight/domain/entry'
import {
  type EntryLine,
  figureKey,
  lawOf,
  type Measure,
  measures,
  type Values,
  valueAt,
} from '@daylight/domain/measures'
import { Refusal } from '@daylight/domain/refusal'
import type { FigureRef } from '@daylight/domain/reports'
import { allEntries, getValues, type OpenedFigure } from '../measures/queries'
import type { Scope } from '../measures/source'

/** Freezes the figures with the entries behind them, as they stand in this transaction. */
export async function freeze(
  db: Db,
  reportId: string,
  figures: readonly FigureRef[],
  values: Values,
  scope: Scope,
): Promise<void> {
  const frozenFigures: Prisma.FrozenFigureCreateManyInput[] = []
  const frozenEntries = new Map<string, Prisma.FrozenEntryCreateManyInput>()
  for (const { measure, basis } of figures) {
    const known = knownMeasure(measure)
    const { label, unit, definition } = known
    const opening = basis === 'cumulative' ? values.get(measure)?.opening : null
    const entries = await allEntries(db, { measure, basis }, scope, values)
    const concept = conceptOf(measure)
    for (const { id, line, disclosureId } of entries)
      frozenEntries.set(`${concept}/${id}`, { reportId, concept, entryId: id, line, disclosureId })
    frozenFigures.push({
      reportId,
      key: figureKey(measure, basis),
      measure,
      basis,
      label,
      unit,
      definition,
      law: lawOf(known, scope.year),
      value: valueAt(values, measure, basis),
      opening: opening?.value ?? 0,
      openingDay: opening?.day ?? null,
      openingSource: opening ? [opening.source, opening.note].filter(Boolean).join('；') : null,
      entryIds: entries.map(({ id }) => id),
      days: entries.map(({ day }) => day),
      amounts: entries.map(({ amount }) => amount),
      digest: digestOf(entries),
    })
  }
  await db.frozenEntry.createMany({ data: [...frozenEntries.values()] })
  await db.frozenFigure.createMany({ data: frozenFigures })
}

/** @throws {Refusal} `measures.unknown` */
function knownMeasure(name: string): Measure {
  const known = measures.get(name)
  if (!known) throw new Refusal('measures.unknown')
  return known
}

/** SHA-256 over id, day, amount and line of each entry, in order. */
const digestOf = (entries: readonly EntryLine[]): string => {
  const hash = createHash('sha256')
  for (const { id, day, amount, line } of entries)
    hash.update(`${JSON.stringify([id, day, amount, line])}\n`)
  return hash.digest('hex')
}

const conceptOf = (measure: string): string => measure.split('.', 1)[0] ?? ''

/**
 * A number of a published report, with a page of the entries behind it as they stood.
 *
 * @throws {Refusal} `reports.figure_unknown`
 */
export async function openFrozenFigure(
  db: Db,
  report: { id: string; year: number; asOf: string },
  { key, after, limit }: Page & { key: string },
): Promise<OpenedFigure> {
  const figure = await db.frozenFigure.findUnique({
    where: { reportId_key: { reportId: report.id, key } },
    omit: { entryIds: true, days: true, amounts: true },
  })
  if (!figure) throw new Refusal('reports.figure_unknown')

  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0
  const rows = await db.$queryRaw<(EntryLine & { n: number })[]>`
    SELECT u.n::int AS n, u.id, u.day, u.amount, e."line", e."disclosureId"
    FROM "FrozenFigure" f
    CROSS JOIN LATERAL unnest(f."entryIds", f."days", f."amounts") WITH ORDINALITY AS u(id, day, amount, n)
    JOIN "FrozenEntry" e
      ON e."reportId" = f."reportId" AND e."concept" = ${conceptOf(figure.measure)} AND e."entryId" = u.id
    WHERE f."reportId" = ${report.id}::uuid AND f."key" = ${key} AND u.n > ${from}
    ORDER BY u.n
    LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)

  const { measure, basis, label, unit, definition, law, value } = figure
  return {
    measure,
    basis,
    label,
    unit,
    definition,
    law,
    year: report.year,
    asOf: report.asOf as Day,
    value,
    opening:
      figure.openingDay === null
        ? null
        : {
            measure,
            day: figure.openingDay as Day,
            value: figure.opening,
            source: figure.openingSource ?? '',
            note: '',
          },
    entries: {
      rows: page.map(({ n: _, ...entry }) => entry),
      next: rows.length > limit ? String(page.at(-1)?.n ?? 0) : null,
    },
  }
}

export type Moved = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly published: number
  readonly now: number
}

/** The figures whose value or entries are no longer what was published: the ledger has moved since. */
export async function listMoved(db: Db, reportId: string, scope: Scope): Promise<Moved[]> {
  const figures = await db.frozenFigure.findMany({
    where: { reportId },
    omit: { entryIds: true, days: true, amounts: true },
  })
  const inOrder = [...measures.keys()]
  figures.sort((a, b) => inOrder.indexOf(a.measure) - inOrder.indexOf(b.measure))

  const values = await getValues(db, scope)
  const moved: Moved[] = []
  for (const { key, measure, basis, label, unit, value, digest } of figures) {
    if (!measures.has(measure)) continue
    const entries = await allEntries(db, { measure, basis }, scope, values)
    const now = valueAt(values, measure, basis)
    if (now !== value || digestOf(entries) !== digest)
      moved.push({ key, label, unit, published: value, now })
  }
  return moved
}
