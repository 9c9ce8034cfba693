import { accountRefusals } from '../accounts/refusals'
import { agencyRefusals } from '../agencies/refusals'
import { auditRefusals } from '../audit/refusals'
import { calendarRefusals } from '../calendar/refusals'
import { catalogueRefusals } from '../catalogue/refusals'
import { disclosureRefusals } from '../disclosures/refusals'
import { fileRefusals } from '../files/refusals'
import { jobRefusals } from '../jobs/refusals'
import { measureRefusals } from '../measures/refusals'
import { readingPointRefusals } from '../reading-points/refusals'
import { reportRefusals } from '../reports/refusals'
import { staffingRefusals } from '../staffing/refusals'
import { trainingRefusals } from '../training/refusals'

const sentences = {
  'entry.changed': '该记录刚被他人改动，您的修改没有保存。请对照两个版本后再决定。',
  'entry.already_saved':
    '这一条已经保存过，内容与这次填写的不同；这次的修改没有保存，请在列表中打开它再更正。',
  'entry.id_taken': '这一编号已用于另一条记录，请刷新页面后重新填写。',
  ...accountRefusals,
  ...agencyRefusals,
  ...auditRefusals,
  ...calendarRefusals,
  ...catalogueRefusals,
  ...disclosureRefusals,
  ...fileRefusals,
  ...jobRefusals,
  ...measureRefusals,
  ...readingPointRefusals,
  ...reportRefusals,
  ...staffingRefusals,
  ...trainingRefusals,
}

export type RefusalCode = keyof typeof sentences

/**
 * The law, or the state of a record, forbids what was asked.
 *
 * A refusal is an answer, not a bug: it has a stable code for programs and a
 * Chinese sentence for the person. A code cannot exist without its sentence,
 * because the codes are the keys of the sentences. `field` names the field of
 * the input that it is about; `current` is the entry as it now stands, where
 * another person's change is the reason.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly field: string | null
  readonly current: unknown

  constructor(code: RefusalCode, { field, current }: { field?: string; current?: unknown } = {}) {
    super(sentences[code])
    this.code = code
    this.field = field ?? null
    this.current = current ?? null
  }
}
