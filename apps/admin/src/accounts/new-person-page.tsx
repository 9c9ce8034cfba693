import { useState } from 'react'
import { useActor, useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { LinkPanel } from './link-panel'
import { type MadePerson, NewPersonForm } from './new-person-form'

/** 新建人员: the account, its first roles, and the link by which the person chooses a password. */
export function NewPersonPage() {
  const mayEdit = useMay('accounts.edit')
  const { agency } = useActor()
  const [made, setMade] = useState<MadePerson | null>(null)

  return (
    <Page title="新建人员" breadcrumbs={[{ title: '人员与角色', to: '/people' }]}>
      {!mayEdit && <ForbiddenNote />}
      {mayEdit && !made && (
        <>
          <p className="mb-5 max-w-[52em] text-ink-soft">
            在{agency.name}
            开立账户。没有初始密码：保存后得到一个一次性链接，本人打开它，自己设置密码。
          </p>
          <NewPersonForm onMade={setMade} />
        </>
      )}
      {made && (
        <>
          <LinkPanel name={made.name} purpose="invitation" link={made.link} />
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/people/$id" params={{ id: made.id }}>
              打开{made.name}的页面
            </ButtonLink>
            <ButtonLink to="/people">回到人员与角色</ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
