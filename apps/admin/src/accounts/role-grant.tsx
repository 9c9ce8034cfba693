import { checkGrant, GrantRole, isInForce, type Role, roleNames } from '@daylight/domain/accounts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { useActor, useMay } from '../shell/actor'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { useConfirmed } from './confirm-dialog'
import { FormDialog } from './person-dialog'
import type { Person } from './person-words'
import { RoleField } from './role-fields'
import { today, underRule } from './role-rule'

const sayings: Sayings = {
  role: { label: '角色', show: (role: Role) => roleNames[role] },
  postId: { label: '随岗位' },
  startedOn: { label: '任用自' },
}

/** 任用: one more role in the chosen agency. */
export function RoleGrantButton({ person }: { person: Person }) {
  const [isOpen, setOpen] = useState(false)
  const { agency } = useActor()
  const close = () => setOpen(false)
  return (
    <>
      <Button className="mt-3" onClick={() => setOpen(true)}>
        任用
      </Button>
      <FormDialog title={`在${agency.shortName}任用${person.name}`} open={isOpen} onClose={close}>
        <RoleGrantForm person={person} onClose={close} />
      </FormDialog>
    </>
  )
}

type Values = { role: Role | undefined; postId: string | null; startedOn: string }

function RoleGrantForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const api = useApi()
  const self = useActor()
  const confirmed = useConfirmed()
  const [id] = useState(newEntryId)
  const grant = useMutation(api.accounts.grantRole.mutationOptions())
  const maySeePosts = useMay('staffing.read')
  const posts = useQuery(api.staffing.list.queryOptions(undefined, { enabled: maySeePosts }))
  const held = person.assignments
    .filter((one) => one.agencyId === self.agencyId && isInForce(one, today()))
    .map(({ role }) => role)
  const initial: Values = { role: undefined, postId: null, startedOn: today() }

  return (
    <EntryForm
      name="grant"
      sayings={sayings}
      initial={initial}
      schema={underRule(GrantRole, (input) =>
        checkGrant({ ...self, sessionId: null }, input, today()),
      )}
      inputOf={({ postId, ...values }) => ({
        ...values,
        postId: postId ?? null,
        id,
        personId: person.id,
      })}
      save={(input) => confirmed(() => grant.mutateAsync(input))}
      onSaved={onClose}
      savedSentence="已任用。"
      submitLabel="任用"
      actions={<Button onClick={onClose}>取消</Button>}
    >
      <Field path="role" required>
        <RoleField held={held} aria-label="角色" />
      </Field>
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,1fr)_180px]">
        {maySeePosts && (
          <Field path="postId" hint="随岗位任用的角色，岗位交接时一起转给接任人。">
            <Select
              allowClear
              placeholder="不随岗位"
              loading={posts.isLoading}
              options={(posts.data ?? []).map((post) => ({ value: post.id, label: post.title }))}
            />
          </Field>
        )}
        <Field path="startedOn" required hint="今天或以前的日子。">
          <DayField />
        </Field>
      </div>
    </EntryForm>
  )
}
