import { roleNames } from '@daylight/domain/accounts'
import {
  attributeNames,
  channelNames,
  genreNames,
  statusNames,
  validityNames,
} from '@daylight/domain/disclosures'
import { readingPointKindNames } from '@daylight/domain/reading-points'
import { reportStatusNames } from '@daylight/domain/reports'
import { serviceKindNames } from '@daylight/domain/staffing'
import { trainingKindNames } from '@daylight/domain/training'
import { secondOf } from './instants'

type Names = Readonly<Record<string, string>>

/** Codes of the database in the words of their concept. */
const names: Readonly<Record<string, Names>> = {
  'AgencySettings.passwordPolicy': { mlps: '等级保护', nist: '长度优先' },
  'AgencySettings.secondFactorRoles': roleNames,
  'Assignment.role': roleNames,
  'Disclosure.attribute': attributeNames,
  'Disclosure.genre': genreNames,
  'Disclosure.status': statusNames,
  'Disclosure.validity': validityNames,
  'MovedDay.status': { off: '放假', work: '上班' },
  'Posting.channel': channelNames,
  'ReadingPoint.kind': readingPointKindNames,
  'Report.status': reportStatusNames,
  'Service.kind': serviceKindNames,
  'TrainingSession.kind': trainingKindNames,
}

const EMPTY = '（空）'

/** What stood in a column, as a person reads it. */
export function valueInWords(table: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return EMPTY
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value))
    return value.length === 0
      ? EMPTY
      : value.map((item) => valueInWords(table, field, item)).join('、')
  if (typeof value === 'object') return JSON.stringify(value, null, 2)
  const text = String(value)
  if (field.endsWith('At') && !Number.isNaN(Date.parse(text))) return secondOf(text)
  return names[`${table}.${field}`]?.[text] ?? text
}
