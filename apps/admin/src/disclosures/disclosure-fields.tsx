import { attributeNames, genreNames } from '@daylight/domain/disclosures'
import { Input, Radio, Select } from 'antd'
import { DayField } from '../shell/day-field'
import { Field } from '../shell/field'
import { namesToOptions } from '../shell/filters'
import { FilesField } from './files-field'

const optionsOf = (names: Readonly<Record<string, string>>) =>
  namesToOptions(names).map(([value, label]) => ({ value, label }))

/** Official documents set the year in 六角括号, which keyboards don't have. */
const withHexagonBrackets = (text: string): string =>
  text.replace(/[[［【(（〔](\d{4})[\]］】)）〕]/, '〔$1〕')

type Props = {
  headings: readonly {
    readonly id: string
    readonly parentId: string | null
    readonly name: string
  }[]
}

export function DisclosureFields({ headings }: Props) {
  return (
    <>
      <Field path="title" required>
        <Input maxLength={200} />
      </Field>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field
          path="headingId"
          required
          article="条例§20"
          help="栏目按应当主动公开的事项来分。公众在公开目录中按栏目查找，请选内容所属的那一项。"
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选择栏目"
            options={headings.map(({ id, parentId, name }) => ({
              value: id,
              label: parentId ? `　${name}` : name,
            }))}
          />
        </Field>
        <Field
          path="formedOn"
          required
          hint="自成文之日起20个工作日内公开。"
          article="条例§26"
          help="填公文落款的日期。当日不计入，从次日起数20个工作日；法律、法规另有期限的，从其规定。"
        >
          <DayField />
        </Field>
        <Field path="documentNumber" hint="例如“曙政发〔2018〕3号”；方括号会自动换成六角括号。">
          <DocumentNumberInput />
        </Field>
        <Field path="genre" hint="公文没有标明体裁的，不选。">
          <Select allowClear placeholder="未标明" options={optionsOf(genreNames)} />
        </Field>
      </div>
      <Field
        path="attribute"
        required
        article="条例§13"
        help="拟制时就要定下。不予公开的，须有第十四条至第十六条规定的理由；不能确定的，依照第十七条报有关主管部门或者保密行政管理部门确定。"
      >
        <Radio.Group options={optionsOf(attributeNames)} />
      </Field>
      <Field path="topic">
        <Input maxLength={60} />
      </Field>
      <Field
        path="summary"
        article="条例§12"
        help="公开目录要有内容概述，公众不打开全文也能知道说的是什么。"
      >
        <Input.TextArea maxLength={500} rows={2} className="min-h-[4em]" />
      </Field>
      <Field path="body">
        <Input.TextArea maxLength={100_000} rows={6} className="max-h-[40em] min-h-[12em]" />
      </Field>
      <Field path="files">
        <FilesField />
      </Field>
    </>
  )
}

type InputProps = { id?: string; value?: string; onChange?: (text: string) => void }

function DocumentNumberInput({ id, value = '', onChange, ...rest }: InputProps) {
  return (
    <Input
      {...rest}
      id={id}
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
      onBlur={() => {
        const mended = withHexagonBrackets(value)
        if (mended !== value) onChange?.(mended)
      }}
    />
  )
}
