import type { Db } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import type { Page, Paged } from '@daylight/domain/entry'
import {
  type Basis,
  type EntryLine,
  lawOf,
  measures,
  type Opening,
  type Value,
  type Values,
} from '@daylight/domain/measures'
import { Refusal } from '@daylight/domain/refusal'
import { applicationSource } from '../applications/measures'
import { disclosureSource } from '../disclosures/measures'
import { disputeSource } from '../disputes/measures'
import { feeSource } from '../fees/measures'
import { readingPointSources } from '../reading-points/measures'
import { staffingSource } from '../staffing/measures'
import { supervisionSource } from '../supervision/measures'
import { trainingSource } from '../training/measures'
import { countSources, listEntries, type Scope, type Source } from './source'

/** The sources of each concept; a report asks each concept once. */
export const concepts: Readonly<Record<string, readonly Source[]>> = {
  disclosures: [disclosureSource],
  'reading-points': readingPointSources,
  training: [trainingSource],
  staffing: [staffingSource],
  applications: [applicationSource],
  disputes: [disputeSource],
  fees: [feeSource],
  supervision: [supervisionSource],
}

/** What every measure of the dictionary comes to: openings and entries. */
export async function getValues(db: Db, scope: Scope): Promise<Values> {
  const openings = await openingsOf(db, scope)
  const sinceOf = (measure: string) => openings.get(measure)?.day ?? ''
  const counted = new Map<string, Value>()
  for (const sources of Object.values(concepts)) {
    for (const [name, { year, cumulative }] of await countSources(db, sources, scope, sinceOf)) {
      const opening = openings.get(name) ?? null
      counted.set(name, { year, cumulative: cumulative + (opening?.value ?? 0), opening })
    }
  }
  return new Map(
    [...measures.keys()].map((name) => [
      name,
      counted.get(name) ?? { year: 0, cumulative: 0, opening: null },
    ]),
  )
}

/** The openings that reach no further than the cut-off day; those of several agencies are added up. */
async function openingsOf(db: Db, { agencyIds, asOf }: Scope): Promise<Map<string, Opening>> {
  const rows = await db.opening.findMany({
    where: { agencyId: { in: [...agencyIds] }, day: { lte: asOf } },
    orderBy: { day: 'asc' },
  })
  const openings = new Map<string, Opening>()
  for (const { measure, day, value, source, note } of rows) {
    const before = openings.get(measure)
    openings.set(measure, {
      measure,
      day: day as Day,
      value: value + (before?.value ?? 0),
      source: before ? `${before.source}；${source}` : source,
      note: before?.note ? `${before.note}；${note}` : note,
    })
  }
  return openings
}

export type OpenedFigure = {
  readonly measure: string
  readonly basis: Basis
  readonly label: string
  readonly unit: string
  readonly definition: string
  readonly law: string
  readonly year: number
  readonly asOf: Day
  readonly value: number
  /** Only where the basis is cumulative. */
  readonly opening: Opening | null
  readonly entries: Paged<EntryLine>
}

/**
 * A number opened: its definition, its opening, and a page of the entries behind it.
 *
 * @throws {Refusal} `measures.unknown`
 */
export async function openFigure(
  db: Db,
  { measure, basis }: { measure: string; basis: Basis },
  scope: Scope,
  page: Page,
): Promise<OpenedFigure> {
  const known = measures.get(measure)
  const source = sourceOf(measure)
  if (!known || !source || !known.bases.includes(basis)) throw new Refusal('measures.unknown')

  const opening =
    basis === 'cumulative' ? ((await openingsOf(db, scope)).get(measure) ?? null) : null
  const since = opening?.day ?? ''
  const counted = await countSources(db, [source], scope, () => since)
  const entries = await listEntries(db, source, { measure, basis, since }, scope, page)
  const { label, unit, definition } = known
  return {
    measure,
    basis,
    label,
    unit,
    definition,
    law: lawOf(known, scope.year),
    year: scope.year,
    asOf: scope.asOf,
    value: (counted.get(measure)?.[basis] ?? 0) + (opening?.value ?? 0),
    opening,
    entries,
  }
}

const sourceOf = (measure: string): Source | null =>
  Object.values(concepts)
    .flat()
    .find((source) => measure in source.measures) ?? null

/**
 * All entries behind a value, for freezing it.
 *
 * @param values where they are known, they save asking for the openings again
 */
export async function allEntries(
  db: Db,
  { measure, basis }: { measure: string; basis: Basis },
  scope: Scope,
  values?: Values,
): Promise<EntryLine[]> {
  const source = sourceOf(measure)
  if (!source) throw new Refusal('measures.unknown')
  const opening = values ? values.get(measure)?.opening : (await openingsOf(db, scope)).get(measure)
  const since = basis === 'cumulative' ? (opening?.day ?? '') : ''

  const entries: EntryLine[] = []
  for (let after: string | undefined; ; ) {
    const page = await listEntries(db, source, { measure, basis, since }, scope, {
      limit: 10_000,
      after,
    })
    entries.push(...page.rows)
    if (!page.next) return entries
    after = page.next
  }
}
