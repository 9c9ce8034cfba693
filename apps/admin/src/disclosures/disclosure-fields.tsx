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
        <Field path="headingId" required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选择栏目"
            options={headings.map(({ id, parentId, name }) => ({
              value: id,
              label: parentId ? `　${name}` : name,
            }))}
          />
        </Field>
        <Field path="formedOn" required hint="自成文之日起20个工作日内公开。">
          <DayField />
        </Field>
        <Field path="documentNumber" hint="例如“曙政发〔2018〕3号”；方括号会自动换成六角括号。">
          <DocumentNumberInput />
        </Field>
        <Field path="genre" hint="公文没有标明体裁的，不选。">
          <Select allowClear placeholder="未标明" options={optionsOf(genreNames)} />
        </Field>
      </div>
      <Field path="attribute" required>
        <Radio.Group options={optionsOf(attributeNames)} />
      </Field>
      <Field path="topic">
        <Input maxLength={60} />
      </Field>
      <Field path="summary">
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
