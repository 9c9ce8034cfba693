import { EditAgency } from '@daylight/domain/agencies'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useApi } from '../api'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'

const sayings: Sayings = {
  name: { label: '机关名称' },
  shortName: { label: '简称' },
  unifiedCode: { label: '统一社会信用代码' },
  address: { label: '办公地址' },
  postcode: { label: '邮政编码' },
  officeHours: { label: '办公时间' },
  telephone: { label: '联系电话' },
  fax: { label: '传真' },
  email: { label: '互联网联系方式' },
}

export type Agency = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly shortName: string
  readonly unifiedCode: string | null
  readonly address: string
  readonly postcode: string
  readonly officeHours: string
  readonly telephone: string
  readonly fax: string
  readonly email: string
}

const valuesOf = (agency: Agency) => ({
  name: agency.name,
  shortName: agency.shortName,
  unifiedCode: agency.unifiedCode ?? '',
  address: agency.address,
  postcode: agency.postcode,
  officeHours: agency.officeHours,
  telephone: agency.telephone,
  fax: agency.fax,
  email: agency.email,
})

export function AgencyForm({ agency }: { agency: Agency }) {
  const api = useApi()
  const navigate = useNavigate()
  const edit = useMutation(api.agencies.edit.mutationOptions())

  return (
    <EntryForm
      name="agency"
      sayings={sayings}
      initial={valuesOf(agency)}
      version={agency.version}
      schema={EditAgency}
      inputOf={(values, version) => ({ ...values, id: agency.id, version })}
      save={edit.mutateAsync}
      onSaved={() => navigate({ to: '/' })}
      savedSentence="机关资料已保存。"
      valuesOf={valuesOf}
    >
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field path="name" required>
          <Input maxLength={60} />
        </Field>
        <Field path="shortName" required>
          <Input maxLength={20} />
        </Field>
      </div>
      <Field
        path="unifiedCode"
        required
        hint="18位，以11开头；末位是校验码，录错一位会提示。"
        article="条例§12"
        help="公开目录要有索引。索引号由统一社会信用代码、年份和流水号组成，一经使用不再更换。"
      >
        <Input maxLength={18} className="max-w-[15em] tracking-wider" />
      </Field>
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field
          path="address"
          article="条例§12"
          help="办公地址、办公时间、电话、传真和互联网联系方式都是公开指南的内容，有变动要及时更新。"
        >
          <Input maxLength={200} />
        </Field>
        <Field path="postcode">
          <Input maxLength={6} inputMode="numeric" />
        </Field>
      </div>
      <Field path="officeHours">
        <Input maxLength={200} />
      </Field>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field path="telephone">
          <Input maxLength={40} />
        </Field>
        <Field path="fax">
          <Input maxLength={40} />
        </Field>
      </div>
      <Field path="email">
        <Input maxLength={100} />
      </Field>
    </EntryForm>
  )
}
