import { type Day, dayInWords } from '@daylight/domain/calendar'
import type { DeskState } from '@daylight/domain/desk'
import { DeadlineButton } from '../calendar/deadline-button'
import { asDay, weekdayName } from '../calendar/words'
import { ButtonLink } from '../shell/button-link'
import { addressOf } from './address'
import { ArticleButton } from './article-button'
import type { Thing, Today } from './desk'

const looks: Record<DeskState, { edge: string; chip: string }> = {
  overdue: { edge: 'border-l-danger', chip: 'bg-danger text-white' },
  soon: { edge: 'border-l-warning', chip: 'bg-warning-soft text-warning' },
  provisional: { edge: 'border-l-ink-faint', chip: 'bg-ground text-ink-soft' },
  in_time: { edge: 'border-l-success', chip: 'bg-success-soft text-success' },
  waiting: { edge: 'border-l-accent', chip: 'bg-accent-soft text-accent-deep' },
}

/** 今天要办的事: at most five, the gravest in law first; each with its day, its article and one button. */
export function Things({ things, more }: Pick<Today, 'things' | 'more'>) {
  if (things.length === 0)
    return (
      <p className="border-y border-rule bg-ground px-4 py-8 text-center text-base text-ink-soft">
        今天没有到期的事项。
      </p>
    )
  return (
    <>
      <ol className="border-t border-rule">
        {things.map((thing, index) => (
          <ThingRow key={`${thing.kind}-${thing.id}`} thing={thing} isFirst={index === 0} />
        ))}
      </ol>
      {more > 0 && (
        <p className="mt-2 text-[0.8125rem] text-ink-soft">另有{more}件，办完上面的以后列出。</p>
      )}
    </>
  )
}

function ThingRow({ thing, isFirst }: { thing: Thing; isFirst: boolean }) {
  const { id, title, note, day, deadlineOf, state, stateText, article, action } = thing
  const { edge, chip } = looks[state]
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-1.5 border-b border-l-4 border-b-rule py-2.5 pl-4 md:grid-cols-[9rem_minmax(0,1fr)_9.5rem_6.5rem_6.5rem] ${edge}`}
    >
      <p>
        <span
          className={`inline-block px-2 py-0.5 text-[0.8125rem] leading-5 font-semibold break-keep ${chip}`}
        >
          {stateText}
        </span>
      </p>
      <div className="min-w-0">
        <h3 className="text-[0.9375rem] leading-6 font-semibold">{title}</h3>
        {note && <p className="text-[0.8125rem] leading-5 text-ink-soft">{note}</p>}
      </div>
      <div className="flex items-center gap-4 md:contents">
        <p className="text-[0.8125rem] whitespace-nowrap text-ink-soft md:text-right">
          {day && deadlineOf && (
            <DeadlineButton concept={deadlineOf} id={id}>
              <DayWithWeekday day={asDay(day)} />
            </DeadlineButton>
          )}
          {day && !deadlineOf && <DayWithWeekday day={asDay(day)} />}
        </p>
        <p className="md:justify-self-end md:text-right">
          <ArticleButton article={article} />
        </p>
      </div>
      <p className="md:justify-self-end">
        <ButtonLink
          isMain={isFirst}
          {...addressOf(action.to)}
          aria-label={`${action.label}：${title}`}
        >
          {action.label}
        </ButtonLink>
      </p>
    </li>
  )
}

const DayWithWeekday = ({ day }: { day: Day }) => (
  <>
    <span className="text-ink">{dayInWords(day)}</span>
    <span className="ml-1.5">{weekdayName(day)}</span>
  </>
)
