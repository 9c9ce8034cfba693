import { Button, Form, Input } from 'antd'
import { DayField } from '../shell/day-field'
import { Field } from '../shell/field'
import { blankHoliday } from './notice-values'

const columns = 'md:grid-cols-[9rem_26.5rem_minmax(0,1fr)_4rem]'
/** The head of the table says it, from where there is one. */
const labelled = 'mb-2! md:[&_.ant-form-item-label]:sr-only'

/** 节日: one row a holiday, its days off and the days worked for it. */
export function HolidayRows() {
  return (
    <Form.List name="holidays">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="mb-6">
          <legend className="sr-only">节日</legend>
          <div
            aria-hidden
            className={`hidden gap-x-5 border-b border-ink pb-1 text-[0.8125rem] text-ink-soft md:grid ${columns}`}
          >
            <span>节日</span>
            <span>放假（第一天至最后一天；只放一天的，只填第一天）</span>
            <span>调休上班</span>
          </div>
          {rows.map(({ key, name }) => (
            <div
              key={key}
              className={`grid items-start gap-x-5 border-b border-rule pt-2 ${columns}`}
            >
              <Field
                path={`holidays.${name}.name`}
                name={[name, 'name']}
                required
                className={labelled}
              >
                <Input maxLength={20} />
              </Field>
              <DaysOff holiday={name} />
              <DaysWorked holiday={name} />
              <Button
                className="mb-2 justify-self-start"
                onClick={() => remove(name)}
                aria-label={`删去第${name + 1}个节日`}
              >
                删去
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button className="mt-3" onClick={() => add(blankHoliday())}>
            增加一个节日
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

const small = 'h-8.5 px-2 text-[0.8125rem] text-accent'

function DaysOff({ holiday }: { holiday: number }) {
  return (
    <Form.List name={[holiday, 'off']}>
      {(ranges, { add, remove }) => (
        <div>
          {ranges.map(({ key, name }) => (
            <div key={key} className="flex items-start gap-1.5 max-md:flex-wrap">
              <Field
                path={`holidays.${holiday}.off.${name}.first`}
                name={[name, 'first']}
                required
                className={`${labelled} w-[8.25rem]`}
              >
                <DayField />
              </Field>
              <span aria-hidden className="pt-1.5 text-ink-soft max-md:hidden">
                至
              </span>
              <Field
                path={`holidays.${holiday}.off.${name}.last`}
                name={[name, 'last']}
                required
                className={`${labelled} w-[8.25rem]`}
              >
                <DayField />
              </Field>
              {name > 0 ? (
                <Button
                  type="text"
                  className="px-1.5"
                  onClick={() => remove(name)}
                  aria-label={`删去第${holiday + 1}个节日的第${name + 1}段放假`}
                >
                  ✕
                </Button>
              ) : (
                <Button
                  type="link"
                  className={small}
                  onClick={() => add({ first: null, last: null })}
                  aria-label={`加一段放假：第${holiday + 1}个节日`}
                >
                  加一段放假
                </Button>
              )}
            </div>
          ))}
        </div>
      )}
    </Form.List>
  )
}

function DaysWorked({ holiday }: { holiday: number }) {
  return (
    <Form.List name={[holiday, 'work']}>
      {(days, { add, remove }) => (
        <div className="flex flex-wrap items-start gap-x-2">
          {days.map(({ key, name }) => (
            <div key={key} className="flex items-start">
              <Field
                path={`holidays.${holiday}.work.${name}`}
                name={name}
                required
                className={`${labelled} w-[8.25rem]`}
              >
                <DayField />
              </Field>
              <Button
                type="text"
                className="px-1.5"
                onClick={() => remove(name)}
                aria-label={`删去第${holiday + 1}个节日的第${name + 1}个上班日`}
              >
                ✕
              </Button>
            </div>
          ))}
          <Button
            type="link"
            className={small}
            onClick={() => add(null)}
            aria-label={`加上班日：第${holiday + 1}个节日`}
          >
            加上班日
          </Button>
        </div>
      )}
    </Form.List>
  )
}
