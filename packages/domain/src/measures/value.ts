/**
 * What a measure comes to for one agency, one year and one cut-off day.
 *
 * Cumulative value = opening + entries dated after the opening's day, to the cut-off day. Value in
 * the year = entries dated from 1 January to the cut-off day. An opening ends a calendar year, so
 * that the years after it add up to what came on top of it.
 */
import { type Day, yearOf } from '../calendar'
import { Refusal } from '../refusal'
import type { Basis } from './dictionary'

/** 期初数: what had been reached on `day`, and where that was stated. */
export type Opening = {
  readonly measure: string
  readonly day: Day
  readonly value: number
  readonly source: string
  readonly note: string
}

export type Value = {
  /** Entries dated in the year, to the cut-off day. */
  readonly year: number
  /** Opening and entries since, to the cut-off day. */
  readonly cumulative: number
  readonly opening: Opening | null
}

/** Values by the name of their measure. */
export type Values = ReadonlyMap<string, Value>

/** One number of a report: a measure on a basis. */
export type FigureKey = `${string}@${Basis}`

export const figureKey = (measure: string, basis: Basis): FigureKey => `${measure}@${basis}`

/** The measure and basis that a key names, or `null` where the text is no key. */
export function parseFigureKey(key: string): { measure: string; basis: Basis } | null {
  const match = /^([a-z.-]+)@(year|cumulative)$/.exec(key)
  return match?.[1] ? { measure: match[1], basis: match[2] as Basis } : null
}

export const valueAt = (values: Values, measure: string, basis: Basis): number =>
  values.get(measure)?.[basis] ?? 0

/** An entry behind a value: what it adds, and the line that a person reads. */
export type EntryLine = {
  readonly id: string
  readonly day: Day
  readonly amount: number
  readonly line: string
  /** The item whose page shows the entry, where it has one. */
  readonly disclosureId: string | null
}

/** @throws {Refusal} `measures.cut_off_outside_year` */
export function checkCutOff(year: number, asOf: Day): void {
  if (yearOf(asOf) !== year) throw new Refusal('measures.cut_off_outside_year', { field: 'asOf' })
}
