import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { minuteOf } from '../audit/instants'
import { useActor, useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Notice } from '../shell/notice'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { Section } from '../shell/section'
import { PersonActs } from './person-acts'
import { RenameButton } from './person-rename'
import { PersonServices } from './person-services'
import { type Person, secondFactorInWords } from './person-words'
import { RoleTable } from './role-table'

/** One person: what the account is, which roles and posts it has and had, and what can be done with it. */
export function PersonPage() {
  const { id } = useParams({ from: '/frame/people/$id' })
  const mayRead = useMay('accounts.read')
  if (mayRead) return <Known key={id} id={id} />
  return (
    <Page title="人员" breadcrumbs={[{ title: '人员与角色', to: '/people' }]}>
      <ForbiddenNote />
    </Page>
  )
}

function Known({ id }: { id: string }) {
  const api = useApi()
  const self = useActor()
  const { data: person } = useSuspenseQuery(
    // Each reading is logged, so it is not read again for a look at another window.
    api.accounts.person.queryOptions({ id }, { gcTime: 0, refetchOnWindowFocus: false }),
  )
  const isSelf = self.id === person.id

  return (
    <Page
      title={person.name}
      breadcrumbs={[{ title: '人员与角色', to: '/people' }]}
      actions={
        <>
          <HistoryButton entryId={person.id} />
          {person.mayEdit && <RenameButton person={person} />}
        </>
      }
    >
      {isSelf && (
        <Notice kind="plain">
          <p>
            这是您自己的账户。任用、结束角色和停用账户，须由另一位管理员办理；密码、两步验证和登录在
            <Link to="/me">我的账户</Link>中办理。
          </p>
        </Notice>
      )}
      <Facts person={person} />
      <Section title="角色" note="角色在任用它的机关和这个机关的下级机关中有效，首尾两天都算在内。">
        <RoleTable person={person} isSelf={isSelf} />
      </Section>
      <Section title="岗位">
        <PersonServices person={person} />
      </Section>
      {person.mayEdit && !isSelf && (
        <Section title="账户">
          <PersonActs person={person} />
        </Section>
      )}
    </Page>
  )
}

function Facts({ person }: { person: Person }) {
  const { passwordChangedAt, hasOpenLink, signedInAt, disabledAt } = person
  const password = passwordChangedAt ? `设置于${minuteOf(passwordChangedAt)}` : '本人尚未设置密码'
  const state = disabledAt ? (
    <span className="text-danger">停用（{minuteOf(disabledAt)}）</span>
  ) : (
    '在用'
  )
  return (
    <Details
      rows={[
        ['用户名', person.username],
        ['状态', state],
        ['密码', hasOpenLink ? `${password}；有一个一次性链接还没有用` : password],
        ['两步验证', secondFactorInWords(person.twoFactorEnabled)],
        ['最近登录', signedInAt ? minuteOf(signedInAt) : '从未登录'],
        ['开户时间', minuteOf(person.createdAt)],
      ]}
    />
  )
}
