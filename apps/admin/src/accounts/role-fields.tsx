import { Role, roleNames } from '@daylight/domain/accounts'
import { Checkbox, Radio } from 'antd'
import { roleDuties } from './role-words'

const group = 'flex! flex-col gap-2.5'
const option =
  'm-0! items-start! [&_.ant-checkbox]:mt-0.5 [&_.ant-checkbox]:self-start [&_.ant-radio]:mt-0.5 [&_.ant-radio]:self-start'

const Option = ({ role, note = '' }: { role: Role; note?: string }) => (
  <>
    <span className="font-semibold">{roleNames[role]}</span>
    {note && <span className="text-ink-faint">（{note}）</span>}
    <span className="block text-[0.8125rem] leading-5 text-ink-soft">{roleDuties[role]}</span>
  </>
)

type RolesProps = {
  id?: string
  value?: Role[]
  onChange?: (roles: Role[]) => void
  'aria-label': string
  'aria-describedby'?: string
}

/** Several roles to tick, each with what it may do. A group is not itself required or invalid (WAI-ARIA). */
export const RolesField = ({ id, value = [], onChange, ...named }: RolesProps) => (
  <div id={id}>
    <Checkbox.Group
      value={value}
      onChange={onChange}
      aria-label={named['aria-label']}
      aria-describedby={named['aria-describedby']}
      className={group}
    >
      {Role.options.map((role) => (
        <Checkbox key={role} value={role} className={option}>
          <Option role={role} />
        </Checkbox>
      ))}
    </Checkbox.Group>
  </div>
)

type RoleProps = {
  id?: string
  value?: Role
  onChange?: () => void
  /** Roles that the person has already. */
  held: readonly Role[]
  'aria-label': string
}

/** One role to choose, each with what it may do. */
export const RoleField = ({ held, ...props }: RoleProps) => (
  <Radio.Group {...props} className={group}>
    {Role.options.map((role) => (
      <Radio key={role} value={role} disabled={held.includes(role)} className={option}>
        <Option role={role} note={held.includes(role) ? '已有' : ''} />
      </Radio>
    ))}
  </Radio.Group>
)
