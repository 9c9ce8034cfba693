import { type PasswordPolicy, type Role, roleNames } from '@daylight/domain/accounts'
import { SaveAgencySettings } from '@daylight/domain/agencies'
import { useMutation } from '@tanstack/react-query'
import { useConfirmed } from '../accounts/confirm-dialog'
import { useApi } from '../api'
import { Details } from '../shell/details'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'
import { PolicyField, policyNames } from './policy-field'
import { SecondFactorRoles } from './second-factor-roles'

const rolesInWords = (roles: readonly Role[]) =>
  roles.map((role) => roleNames[role]).join('、') || '没有'

const sayings: Sayings = {
  passwordPolicy: { label: '密码规则', show: (policy: PasswordPolicy) => policyNames[policy] },
  secondFactorRoles: { label: '须启用两步验证的角色', show: rolesInWords },
}

const setAbove = '由最上级机关统一规定，本机关不另设。'

type Settings = {
  readonly passwordPolicy: PasswordPolicy
  readonly secondFactorRoles: readonly Role[]
  readonly version: number
}

const valuesOf = ({ passwordPolicy, secondFactorRoles }: Settings) => ({
  passwordPolicy,
  secondFactorRoles: [...secondFactorRoles],
})

type Props = {
  settings: Settings
  /** One rule for passwords holds everywhere: the agency at the top sets it. */
  isTop: boolean
  onSaved: () => void
}

/** The settings for who reads and does not set them. */
export const SettingsDetails = ({ settings, isTop }: Omit<Props, 'onSaved'>) => (
  <Details
    rows={[
      ['密码规则', isTop ? policyNames[settings.passwordPolicy] : setAbove],
      ['须启用两步验证的角色', rolesInWords(settings.secondFactorRoles)],
    ]}
  />
)

export function SettingsForm({ settings, isTop, onSaved }: Props) {
  const api = useApi()
  const confirmed = useConfirmed()
  const save = useMutation(api.agencies.saveSettings.mutationOptions())

  return (
    <EntryForm
      name="settings"
      sayings={sayings}
      initial={valuesOf(settings)}
      version={settings.version}
      schema={SaveAgencySettings}
      inputOf={(values, version) => ({ ...values, version })}
      save={(input) => confirmed(() => save.mutateAsync(input))}
      onSaved={onSaved}
      savedSentence="设置已保存。"
      valuesOf={valuesOf}
    >
      {isTop ? (
        <Field path="passwordPolicy" required>
          <PolicyField aria-label="密码规则" />
        </Field>
      ) : (
        <div className="mb-6">
          <p className="mb-1">密码规则</p>
          <p className="text-ink-soft">{setAbove}</p>
        </div>
      )}
      <Field
        path="secondFactorRoles"
        required
        hint={
          isTop
            ? '在本机关和各下级机关持有这些角色的人，须先启用两步验证，才能办理业务。'
            : '在本机关和各下级机关持有这些角色的人，须先启用两步验证，才能办理业务。上级机关的要求同样有效。'
        }
      >
        <SecondFactorRoles aria-label="须启用两步验证的角色" />
      </Field>
    </EntryForm>
  )
}
