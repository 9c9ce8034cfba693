import { checkEnding, EndRole, roleNames } from '@daylight/domain/accounts'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../api'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'
import { useConfirmed } from './confirm-dialog'
import { FormDialog } from './person-dialog'
import type { Assignment, Person } from './person-words'
import { today, underRule } from './role-rule'

const sayings: Sayings = { endedOn: { label: '任用至' } }

type Props = { person: Person; assignment: Assignment | null; onClose: () => void }

/** 结束任用: the last day of a role, today where nothing else is said. */
export function RoleEndDialog({ person, assignment, onClose }: Props) {
  return (
    <FormDialog
      title={`结束任用：${person.name}，${assignment ? roleNames[assignment.role] : ''}`}
      open={assignment !== null}
      onClose={onClose}
    >
      {assignment && <RoleEndForm assignment={assignment} onClose={onClose} />}
    </FormDialog>
  )
}

function RoleEndForm({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const api = useApi()
  const confirmed = useConfirmed()
  const end = useMutation(api.accounts.endRole.mutationOptions())

  return (
    <EntryForm
      name="end"
      sayings={sayings}
      initial={{ endedOn: today() as string }}
      schema={underRule(EndRole, ({ endedOn }) => checkEnding(assignment, endedOn, today()))}
      inputOf={(values) => ({ ...values, id: assignment.id })}
      save={(input) => confirmed(() => end.mutateAsync(input))}
      onSaved={onClose}
      savedSentence="任用已结束。"
      submitLabel="结束任用"
      actions={<Button onClick={onClose}>取消</Button>}
    >
      <Field path="endedOn" required hint="到这一天为止仍有这个角色，次日起没有；任用的记录保留。">
        <DayField />
      </Field>
    </EntryForm>
  )
}
