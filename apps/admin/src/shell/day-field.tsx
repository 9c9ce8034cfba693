import { Button, Input, type InputRef, Popover } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { dayFrom } from './day-text'

const DayPanel = lazy(() => import('./day-panel'))

type Props = {
  id?: string
  value?: string | null
  onChange?: (day: string | null) => void
  placeholder?: string
  'aria-invalid'?: boolean | 'true' | 'false'
  'aria-describedby'?: string
  'aria-required'?: boolean | 'true' | 'false'
}

/**
 * A day as text `YYYY-MM-DD`, typed, pasted or picked.
 *
 * antd's own picker drops what is typed and is no day; here it stays, and the form says what is wrong.
 */
export function DayField({ value, onChange, placeholder = '年-月-日', ...rest }: Props) {
  const input = useRef<InputRef>(null)
  const [isOpen, setOpen] = useState(false)
  const pick = (day: string) => {
    setOpen(false)
    onChange?.(day)
    input.current?.focus()
  }

  return (
    <Input
      {...rest}
      ref={input}
      value={value ?? ''}
      placeholder={placeholder}
      autoComplete="off"
      onChange={({ target }) => onChange?.(target.value || null)}
      onBlur={({ target }) => {
        const day = dayFrom(target.value)
        if (day !== null && day !== value) onChange?.(day)
      }}
      suffix={
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          styles={{ container: { padding: 8, width: 288 } }}
          content={
            <Suspense fallback={<div className="h-72" />}>
              <DayPanel value={dayFrom(value ?? '')} onPick={pick} />
            </Suspense>
          }
        >
          <Button
            type="text"
            size="small"
            className="-my-1 -mr-2 large:-my-3"
            aria-label="打开日历"
            aria-expanded={isOpen}
            icon={<CalendarIcon />}
            onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
          />
        </Popover>
      }
    />
  )
}

const CalendarIcon = () => (
  <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="#46515c">
    <path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" />
  </svg>
)
