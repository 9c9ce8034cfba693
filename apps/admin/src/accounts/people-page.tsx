import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { minuteOf } from '../audit/instants'
import { useActor, useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { FilterSelect, Filters } from '../shell/filters'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { secondFactorInWords, stateInWords } from './person-words'
import { rolesInWords } from './role-words'

const title = '人员与角色'

/** 人员与角色: who has an account in the agency and below it, and what each may do today. */
export function PeoplePage() {
  const mayRead = useMay('accounts.read')
  const mayEdit = useMay('accounts.edit')
  if (!mayRead)
    return (
      <Page title={title}>
        <ForbiddenNote />
      </Page>
    )
  return (
    <Page
      title={title}
      actions={
        mayEdit && (
          <ButtonLink isMain to="/people/new">
            新建人员
          </ButtonLink>
        )
      }
    >
      <People />
    </Page>
  )
}

const states = { active: '在用', disabled: '停用' } as const
type State = keyof typeof states

const emptySentence = (state: State | undefined, mayEdit: boolean) => {
  if (state) return `没有${states[state]}的账户。`
  return mayEdit ? '还没有人员。点“新建人员”开立第一个账户。' : '还没有人员。'
}

function People() {
  const api = useApi()
  const navigate = useNavigate({ from: '/people' })
  const { state, after } = useSearch({ from: '/frame/people' })
  const { agencyId, agency } = useActor()
  const mayEdit = useMay('accounts.edit')
  const { data } = useSuspenseQuery(api.accounts.people.queryOptions({ state, after }))

  return (
    <>
      <p className="mb-4 max-w-[52em] text-ink-soft">
        {agency.shortName}及其下级机关中有账户的人员。角色在任用它的机关和这个机关的下级机关中有效。
      </p>
      <Filters>
        <FilterSelect
          label="状态"
          value={state}
          options={Object.entries(states)}
          onChange={(text) => navigate({ search: { state: text as State | undefined } })}
        />
      </Filters>
      <Table
        label="人员"
        rows={data.rows}
        empty={emptySentence(state, mayEdit)}
        columns={[
          {
            title: '姓名',
            isHead: true,
            cell: ({ id, name }) => (
              <Link to="/people/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          { title: '用户名', cell: ({ username }) => username },
          {
            title: '今天的角色',
            cell: ({ assignments }) => rolesInWords(assignments, agencyId) || null,
          },
          {
            title: '两步验证',
            cell: ({ twoFactorEnabled }) => secondFactorInWords(twoFactorEnabled),
            className: 'whitespace-nowrap',
          },
          {
            title: '最近登录',
            cell: ({ signedInAt }) =>
              signedInAt ? minuteOf(signedInAt) : <span className="text-ink-faint">从未登录</span>,
            className: 'md:whitespace-nowrap',
          },
          {
            title: '状态',
            cell: (person) => (
              <span className={person.disabledAt ? 'text-danger' : ''}>{stateInWords(person)}</span>
            ),
          },
        ]}
      />
      <Pager after={after} next={data.next} />
    </>
  )
}
