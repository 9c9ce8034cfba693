import type { AgencyKind } from '../agencies'
import { Day } from '../calendar'

/**
 * The last day on which the yearly report of `year` is in time: 31 January, and for the report of the
 * city as a whole 31 March.
 *
 * @law 条例§49(1) 县级以上人民政府部门应当在每年1月31日前……提交本行政机关上一年度政府信息公开工作年度报告并向社会公布
 * @law 条例§49(2) 县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告
 */
export const reportDueOn = (year: number, kind: AgencyKind): Day =>
  Day.parse(`${year + 1}-${kind === 'county_city' ? '03-31' : '01-31'}`)
