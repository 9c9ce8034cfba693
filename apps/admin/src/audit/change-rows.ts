import type { Change } from '@daylight/domain/audit'
import { fieldName, tableName } from './field-names'
import { valueInWords } from './values'

export type ChangeRow = {
  readonly field: string
  readonly label: string
  /** `null` where there was no row before, or is none after. */
  readonly before: string | null
  readonly after: string | null
}

export type ChangeTable = {
  readonly key: string
  readonly title: string
  readonly rows: readonly ChangeRow[]
}

/** Columns that tell nothing of what a person did: they follow from the act itself. */
const followed = new Set([
  'createdAt',
  'updatedAt',
  'version',
  // From the user name.
  'User.displayUsername',
  'User.email',
  'User.emailVerified',
  'User.usernameSkeleton',
])

/** Each row that an act touched as a table of its own; rows of one kind that came or went together as one. */
export function changeTables(changes: readonly Change[]): ChangeTable[] {
  const groups = new Map<string, Change[]>()
  for (const [index, change] of changes.entries()) {
    const kind = `${verbOf(change)}：${tableName(change.table)}`
    const key = isWhole(change) ? kind : `${kind}-${index}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups].map(([key, group]) => tableOf(key, group))
}

const verbOf = ({ before, after }: Change): string =>
  before === null ? '新增' : after === null ? '删去' : '更改'

/** It came or went as a whole. */
const isWhole = ({ before, after }: Change) => before === null || after === null

function tableOf(key: string, group: readonly Change[]): ChangeTable {
  const [first] = group
  const title = first ? `${verbOf(first)}：${tableName(first.table)}` : ''
  return group.length === 1 && first
    ? { key, title, rows: rowsOf(first) }
    : { key, title: `${title}（${group.length}条）`, rows: group.map(lineOf) }
}

function rowsOf(change: Change): ChangeRow[] {
  const { table, before, after } = change
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const told = fields.filter(
    (field) =>
      !followed.has(field) &&
      !followed.has(`${table}.${field}`) &&
      !(isWhole(change) && isSilent(change, field)),
  )
  return (told.length > 0 ? told : fields).map((field) => ({
    field,
    label: fieldName(table, field),
    before: before && valueInWords(table, field, before[field]),
    after: after && valueInWords(table, field, after[field]),
  }))
}

/** Of a row that came or went: numbers of rows, its place in a list, and what was empty. */
function isSilent({ before, after }: Change, field: string): boolean {
  const value = (after ?? before)?.[field]
  return /^id$|Id$|^position$/.test(field) || value === null || value === ''
}

/** One of many rows, in one line. */
function lineOf(change: Change, index: number): ChangeRow {
  const text = rowsOf(change)
    .map(({ label, before, after }) => `${label}：${after ?? before ?? ''}`)
    .join('；')
  return {
    field: String(index),
    label: `第${index + 1}条`,
    before: change.before && text,
    after: change.after && text,
  }
}
