import { dayInWords, dayOf } from '@daylight/domain/calendar'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api'
import { weekdayName } from '../calendar/words'
import { useMay } from '../shell/actor'
import { Page } from '../shell/page'
import { Section } from '../shell/section'
import { Happened } from './happened'
import { QuickActions } from './quick-actions'
import { Season } from './season'
import { Things } from './things'
import { YearNumbers } from './year-numbers'

/** 工作台: the first screen of each role. What the law asks for today comes before all else. */
export function DeskPage() {
  const api = useApi()
  const mayCount = useMay('measures.read')
  const { data } = useSuspenseQuery(api.desk.today.queryOptions())
  const today = dayOf(new Date())

  return (
    <Page title="工作台" actions={<QuickActions />}>
      <section aria-labelledby="things">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="things" className="text-base font-semibold">
            今天要办的事
          </h2>
          <p className="text-ink-soft">
            {dayInWords(today)}，{weekdayName(today)}
          </p>
        </div>
        <Things things={data.things} more={data.more} />
      </section>
      <div className="mt-8">
        {data.season && <Season season={data.season} />}
        <Section title="今天办过的事">
          <Happened happened={data.happened} />
        </Section>
        {mayCount && <YearNumbers />}
      </div>
    </Page>
  )
}
