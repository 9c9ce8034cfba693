import { serviceKindNames } from '@daylight/domain/staffing'
import { Button, Form, Select } from 'antd'
import { DayField } from '../shell/day-field'
import { Field } from '../shell/field'
import { namesToOptions } from '../shell/filters'

const kinds = namesToOptions(serviceKindNames).map(([value, label]) => ({ value, label }))

/** 任职经过: one row for each period in which somebody held the post. */
export function PeriodRows() {
  return (
    <Form.List name="periods">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="mb-6">
          <legend className="mb-2 border-b border-rule pb-1 text-sm font-semibold text-ink">
            任职
          </legend>
          <p className="mb-3 text-ink-soft">
            一段任职一行；换人或者专职、兼职有变动时，填上离任日期，再增加一行。仍在岗的，离任日期留空。
          </p>
          {rows.map(({ key, name }) => (
            <div
              key={key}
              className="grid items-start gap-x-4 border-b border-rule/70 pb-1 not-first:pt-3 md:grid-cols-[130px_180px_180px_auto]"
            >
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
          <Button
            className="mt-3"
            onClick={() => add({ kind: 'part_time', startedOn: '', endedOn: null })}
          >
            增加一段任职
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
