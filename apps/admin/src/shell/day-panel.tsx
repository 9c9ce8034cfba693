import { Calendar } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'

type Props = { value: string | null; onPick: (day: string) => void }

/** A month to pick a day from. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes nothing else.
export default function DayPanel({ value, onPick }: Props) {
  const given = dayjs(value ?? '')
  const [shown, setShown] = useState(given.isValid() ? given : dayjs())
  return (
    <Calendar
      fullscreen={false}
      value={shown}
      headerRender={({ value: month, onChange }) => <Header month={month} onChange={onChange} />}
      onSelect={(day, { source }) =>
        source === 'date' ? onPick(day.format('YYYY-MM-DD')) : setShown(day)
      }
      onChange={setShown}
    />
  )
}

const select = 'h-8 flex-1 rounded-[2px] border border-[#858f99] bg-paper px-2'
const months = Array.from({ length: 12 }, (_, index) => index)

function Header({ month, onChange }: { month: Dayjs; onChange: (day: Dayjs) => void }) {
  const last = dayjs().year() + 1
  const years = Array.from({ length: Math.max(last - 1998, 1) }, (_, index) => last - index)
  return (
    <div className="mb-2 flex gap-2">
      <select
        aria-label="年"
        className={select}
        value={month.year()}
        onChange={({ target }) => onChange(month.year(Number(target.value)))}
      >
        {[...new Set([...years, month.year()])].map((year) => (
          <option key={year} value={year}>
            {year}年
          </option>
        ))}
      </select>
      <select
        aria-label="月"
        className={select}
        value={month.month()}
        onChange={({ target }) => onChange(month.month(Number(target.value)))}
      >
        {months.map((index) => (
          <option key={index} value={index}>
            {index + 1}月
          </option>
        ))}
      </select>
    </div>
  )
}
