import { serviceKindNames } from '@daylight/domain/staffing'
import { Button, Form, Select } from 'antd'
import { PersonSelect } from '../accounts/person-select'
import { useMay } from '../shell/actor'
import { DayField } from '../shell/day-field'
import { Field } from '../shell/field'
import { namesToOptions } from '../shell/filters'
import type { NameOf, Period } from './periods'

const kinds = namesToOptions(serviceKindNames).map(([value, label]) => ({ value, label }))
const blank: Period = { kind: 'part_time', startedOn: '', endedOn: null, personId: null }

/** 任职经过: one row for each period in which somebody held the post. */
export function PeriodRows({ nameOf }: { nameOf: NameOf }) {
  const mayChoose = useMay('accounts.read')
  return (
    <Form.List name="periods">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="mb-6">
          <legend className="mb-2 border-b border-rule pb-1 text-sm font-semibold text-ink">
            任职
          </legend>
          <p className="mb-3 text-ink-soft">
            一段任职一行；换人或者专职、兼职有变动时，填上离任日期，再增加一行。仍在岗的，离任日期留空。
            {mayChoose ? '没有账户的人，任职人留空。' : '任职人由管理员登记。'}
          </p>
          {rows.map(({ key, name }) => (
            <div
              key={key}
              className="grid items-start gap-x-4 border-b border-rule/70 pb-1 not-first:pt-3 md:grid-cols-[minmax(0,1fr)_96px_150px_150px_auto]"
            >
              <Field
                path={`periods.${name}.personId`}
                name={[name, 'personId']}
                required={!mayChoose}
              >
                <Person mayChoose={mayChoose} nameOf={nameOf} />
              </Field>
              <Field path={`periods.${name}.kind`} name={[name, 'kind']} required>
                <Select options={kinds} />
              </Field>
              <Field path={`periods.${name}.startedOn`} name={[name, 'startedOn']} required>
                <DayField />
              </Field>
              <Field path={`periods.${name}.endedOn`} name={[name, 'endedOn']}>
                <DayField placeholder="仍在岗" />
              </Field>
              <Button
                className="mb-4 justify-self-start md:mt-[26px]"
                onClick={() => remove(name)}
                disabled={rows.length === 1}
                aria-label={`删去第${name + 1}段任职`}
              >
                删去
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button className="mt-3" onClick={() => add(blank)}>
            增加一段任职
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

type PersonProps = {
  id?: string
  value?: string | null
  onChange?: (personId: string | null) => void
  mayChoose: boolean
  nameOf: NameOf
}

/** To choose for those who may see the accounts; to the others it stays as it is. */
function Person({ mayChoose, nameOf, ...control }: PersonProps) {
  const { value } = control
  if (!mayChoose)
    return (
      <output id={control.id} className="flex min-h-8.5 items-center">
        {value ? nameOf(value) : <span className="text-ink-faint">未登记</span>}
      </output>
    )
  return (
    <PersonSelect
      {...control}
      allowClear
      placeholder="未登记"
      chosen={value ? { id: value, name: nameOf(value) } : undefined}
    />
  )
}
