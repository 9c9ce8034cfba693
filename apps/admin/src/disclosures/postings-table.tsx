import { channelNames } from '@daylight/domain/disclosures'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table'
import type { Posting } from './words'

/** Every act of making the item public, the first one first. */
export function PostingsTable({ postings }: { postings: readonly Posting[] }) {
  return (
    <Table
      label="公开渠道"
      rows={postings}
      empty="还没有登记公开渠道。"
      columns={[
        { title: '公开渠道', isHead: true, cell: ({ channel }) => channelNames[channel] },
        { title: '公开日期', className: 'whitespace-nowrap', cell: ({ postedOn }) => postedOn },
        {
          title: '地点',
          cell: ({ place, readingPoint }) =>
            readingPoint ? (
              <Link to="/reading-points/$id" params={{ id: readingPoint.id }}>
                {readingPoint.name}
              </Link>
            ) : (
              place || null
            ),
        },
      ]}
    />
  )
}
