import { RenamePerson } from '@daylight/domain/accounts'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'
import { FormDialog } from './person-dialog'
import type { Person } from './person-words'

const sayings: Sayings = { name: { label: '姓名' } }
const valuesOf = ({ name }: { readonly name: string }) => ({ name })

/** 更正姓名: later entries of the log carry the new name, earlier ones keep the old. */
export function RenameButton({ person }: { person: Person }) {
  const api = useApi()
  const rename = useMutation(api.accounts.renamePerson.mutationOptions())
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)

  return (
    <>
      <Button onClick={() => setOpen(true)}>更正姓名</Button>
      <FormDialog title="更正姓名" open={isOpen} onClose={close}>
        <EntryForm
          name="rename"
          sayings={sayings}
          initial={valuesOf(person)}
          version={person.version}
          schema={RenamePerson}
          inputOf={(values, version) => ({ ...values, id: person.id, version })}
          save={rename.mutateAsync}
          onSaved={close}
          savedSentence="姓名已更正。"
          valuesOf={valuesOf}
          actions={<Button onClick={close}>取消</Button>}
        >
          <Field path="name" required hint="操作日志中以前的记录仍用原来的姓名。">
            <Input maxLength={20} />
          </Field>
        </EntryForm>
      </FormDialog>
    </>
  )
}
