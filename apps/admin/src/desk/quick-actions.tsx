import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'

/** What the role does most. */
export function QuickActions() {
  const mayDisclose = useMay('disclosures.edit')
  const mayTrain = useMay('training.edit')
  const mayVisit = useMay('reading-points.edit')
  const mayWrite = useMay('reports.edit')
  const mayPublish = useMay('reports.publish')
  const mayAppoint = useMay('accounts.edit')
  return (
    <>
      {mayVisit && <ButtonLink to="/reading-points">登记查阅</ButtonLink>}
      {mayTrain && <ButtonLink to="/training/new">登记培训</ButtonLink>}
      {mayDisclose && <ButtonLink to="/disclosures/new">登记信息</ButtonLink>}
      {mayWrite && <ButtonLink to="/reports">撰写年度报告</ButtonLink>}
      {mayPublish && <ButtonLink to="/reports">审阅年度报告</ButtonLink>}
      {mayAppoint && <ButtonLink to="/people/new">新建人员账户</ButtonLink>}
    </>
  )
}
