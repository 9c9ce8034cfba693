import { CreatePerson, checkGrant, type Role, roleNames } from '@daylight/domain/accounts'
import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useRef, useState } from 'react'
import { useApi } from '../api'
import { useActor } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { useConfirmed } from './confirm-dialog'
import type { OneTimeLink } from './link-panel'
import { RolesField } from './role-fields'
import { today, underRule } from './role-rule'

const sayings: Sayings = {
  name: { label: '姓名' },
  username: { label: '用户名' },
  roles: {
    label: '角色',
    show: (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('、'),
  },
  startedOn: { label: '任用自' },
}

export type MadePerson = { readonly id: string; readonly name: string; readonly link: OneTimeLink }

export function NewPersonForm({ onMade }: { onMade: (made: MadePerson) => void }) {
  const api = useApi()
  const self = useActor()
  const confirmed = useConfirmed()
  const [id] = useState(newEntryId)
  const create = useMutation(api.accounts.createPerson.mutationOptions())
  const made = useRef<MadePerson | null>(null)

  const save = async (input: CreatePerson) => {
    const link = await confirmed(() => create.mutateAsync(input))
    if (link === false) return false
    made.current = { id, name: input.name, link }
    return true
  }

  return (
    <EntryForm
      name="person"
      sayings={sayings}
      initial={{ name: '', username: '', roles: [] as Role[], startedOn: today() as string }}
      schema={underRule(CreatePerson, (input) =>
        checkGrant({ ...self, sessionId: null }, { ...input, personId: id }, today()),
      )}
      inputOf={(values) => ({ ...values, id })}
      save={save}
      onSaved={() => made.current && onMade(made.current)}
      savedSentence="账户已开立。"
      submitLabel="保存并生成一次性链接"
      actions={<ButtonLink to="/people">取消</ButtonLink>}
    >
      <div className="mb-2 grid gap-x-6 md:grid-cols-2">
        <Field path="name" required hint="2至20个字。">
          <Input maxLength={20} autoComplete="off" />
        </Field>
        <Field
          path="username"
          required
          hint="登录时填写。3至30个小写字母、数字和“.”“_”“-”，以字母开头，例如姓名的拼音；开立后不能更改。"
        >
          <Input maxLength={100} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Field>
      </div>
      <Field path="roles" required>
        <RolesField aria-label="角色" />
      </Field>
      <div className="md:max-w-[200px]">
        <Field path="startedOn" required hint="今天或以前的日子。">
          <DayField />
        </Field>
      </div>
    </EntryForm>
  )
}
