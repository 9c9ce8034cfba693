import { dayOf, yearOf } from '@daylight/domain/calendar'
import {
  Channel,
  channelNames,
  DisclosureStatus,
  Genre,
  genreNames,
  statusNames,
} from '@daylight/domain/disclosures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { FilterSelect, Filters, namesToOptions, yearOptions } from '../shell/filters'

export function DisclosureFilters() {
  const api = useApi()
  const navigate = useNavigate({ from: '/disclosures' })
  const search = useSearch({ from: '/frame/disclosures' })
  const { data: headings } = useSuspenseQuery(api.catalogue.headings.queryOptions())
  // A cursor belongs to the list that it was made for.
  const filter = (change: typeof search) =>
    navigate({ search: (before) => ({ ...before, ...change, after: undefined }) })
  const { status, headingId, genre, channel, year } = search
  const isFiltered = [status, headingId, genre, channel, year].some((value) => value !== undefined)

  return (
    <Filters>
      <FilterSelect
        label="状态"
        value={status}
        options={namesToOptions(statusNames)}
        onChange={(text) => filter({ status: DisclosureStatus.optional().parse(text) })}
      />
      <FilterSelect
        label="成文年度"
        value={year}
        options={yearOptions(yearOf(dayOf(new Date())))}
        onChange={(text) => filter({ year: text ? Number(text) : undefined })}
      />
      <FilterSelect
        label="栏目"
        value={headingId}
        options={headings.map(({ id, parentId, name }) => [id, parentId ? `　${name}` : name])}
        onChange={(text) => filter({ headingId: text })}
      />
      <FilterSelect
        label="体裁"
        value={genre}
        options={namesToOptions(genreNames)}
        onChange={(text) => filter({ genre: Genre.optional().parse(text) })}
      />
      <FilterSelect
        label="公开渠道"
        value={channel}
        options={namesToOptions(channelNames)}
        onChange={(text) => filter({ channel: Channel.optional().parse(text) })}
      />
      {isFiltered && (
        <Link to="/disclosures" className="pb-1.5">
          清除条件
        </Link>
      )}
    </Filters>
  )
}
