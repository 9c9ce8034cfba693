import { dayOf, yearOf } from '@daylight/domain/calendar'
import { trainingKindNames } from '@daylight/domain/training'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { FilterSelect, Filters, yearOptions } from '../shell/filters'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'

/** 培训台账, newest first. */
export function TrainingPage() {
  const api = useApi()
  const navigate = useNavigate({ from: '/training' })
  const { year, after } = useSearch({ from: '/frame/training' })
  const mayEdit = useMay('training.edit')
  const { data } = useSuspenseQuery(api.training.list.queryOptions({ year, after }))

  return (
    <Page
      title="培训"
      actions={
        mayEdit && (
          <ButtonLink isMain to="/training/new">
            登记培训
          </ButtonLink>
        )
      }
    >
      <Filters>
        <FilterSelect
          label="年度"
          value={year}
          options={yearOptions(yearOf(dayOf(new Date())))}
          onChange={(text) => navigate({ search: { year: text ? Number(text) : undefined } })}
        />
      </Filters>
      <Table
        label="培训"
        rows={data.rows}
        empty={year ? `${year}年没有登记培训。` : '还没有登记培训。'}
        columns={[
          {
            title: '培训主题',
            isHead: true,
            cell: ({ id, topic }) => (
              <Link to="/training/$id" params={{ id }}>
                {topic}
              </Link>
            ),
          },
          { title: '培训日期', cell: ({ heldOn }) => heldOn, className: 'whitespace-nowrap' },
          { title: '类别', cell: ({ kind }) => trainingKindNames[kind] },
          { title: '地点', cell: ({ place }) => place },
          { title: '主办', cell: ({ host }) => host || null },
          { title: '人次', isNumber: true, cell: ({ personTimes }) => personTimes },
        ]}
      />
      <Pager after={after} next={data.next} />
    </Page>
  )
}
