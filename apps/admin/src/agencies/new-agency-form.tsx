import { agencyKindNames, CreateAgency } from '@daylight/domain/agencies'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { namesToOptions } from '../shell/filters'
import { AgencySelect } from './agency-select'
import type { AgencyNode } from './agency-tree'
import type { TreeRow } from './tree'

const sayings: Sayings = {
  parentId: { label: '上级机关' },
  kind: { label: '类别' },
  name: { label: '机关名称' },
  shortName: { label: '简称' },
  slug: { label: '网址用名' },
  unifiedCode: { label: '统一社会信用代码' },
}

const kinds = namesToOptions(agencyKindNames).map(([value, label]) => ({ value, label }))

type Props = { rows: readonly TreeRow<AgencyNode>[]; parentId: string }

export function NewAgencyForm({ rows, parentId }: Props) {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(newEntryId)
  const create = useMutation(api.agencies.create.mutationOptions())
  const initial = {
    parentId,
    kind: undefined as AgencyNode['kind'] | undefined,
    name: '',
    shortName: '',
    slug: '',
    unifiedCode: '',
  }

  return (
    <EntryForm
      name="new-agency"
      sayings={sayings}
      initial={initial}
      schema={CreateAgency}
      inputOf={({ unifiedCode, ...values }) => ({
        ...values,
        id,
        unifiedCode: unifiedCode.trim() || null,
      })}
      save={create.mutateAsync}
      onSaved={() => navigate({ to: '/agencies' })}
      savedSentence="机关已建立。"
      submitLabel="建立机关"
      actions={<ButtonLink to="/agencies">取消</ButtonLink>}
    >
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field path="parentId" required>
          <AgencySelect rows={rows} places={rows} />
        </Field>
        <Field path="kind" required>
          <Select options={kinds} placeholder="请选择" />
        </Field>
        <Field path="name" required hint="全称，例如“曙光镇人民政府”。">
          <Input maxLength={60} />
        </Field>
        <Field path="shortName" required hint="例如“曙光镇”。">
          <Input maxLength={20} />
        </Field>
      </div>
      <div className="mb-3 grid gap-x-6 md:grid-cols-2">
        <Field
          path="slug"
          required
          hint="公开网站地址中的一节，用小写字母、数字和连字符，以字母开头，例如“shuguang”；建立后不能更改。"
        >
          <Input maxLength={40} autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field
          path="unifiedCode"
          hint="18位，以11开头。可以以后补填；没有代码的机关不能编制索引号。"
        >
          <Input maxLength={18} className="tracking-wider" />
        </Field>
      </div>
    </EntryForm>
  )
}
