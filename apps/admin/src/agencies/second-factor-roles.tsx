import { Role, roleNames } from '@daylight/domain/accounts'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useEveryone } from '../accounts/people'
import { useApi } from '../api'
import { affected } from './affected'

type Props = {
  id?: string
  value?: Role[]
  onChange?: (roles: Role[]) => void
  'aria-label': string
  'aria-describedby'?: string
}

/** The roles to tick, and how many people that would meet today. */
export function SecondFactorRoles({ id, value: roles = [], onChange, ...named }: Props) {
  const api = useApi()
  const { data: people } = useEveryone()
  const { data: agencies } = useQuery(api.agencies.tree.queryOptions())
  const met =
    people && agencies && affected(people, { roles, agencyIds: agencies.map(({ id }) => id) })

  return (
    <div id={id}>
      <Checkbox.Group
        value={roles}
        onChange={onChange}
        aria-label={named['aria-label']}
        aria-describedby={named['aria-describedby']}
        className="gap-x-5 gap-y-2"
        options={Role.options.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <p aria-live="polite" className="mt-2 min-h-6">
        {met && roles.length > 0 && (
          <>
            目前有<strong className="mx-1">{met.all}</strong>人持有所选的角色，其中
            <strong className="mx-1">{met.without}</strong>人还没有启用两步验证。
          </>
        )}
        {roles.length === 0 && '没有选择角色：是否启用两步验证由本人决定。'}
      </p>
    </div>
  )
}
