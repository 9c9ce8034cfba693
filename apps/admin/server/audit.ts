import { Readable } from 'node:stream'
import { createAdminCaller } from '@daylight/api'
import { roleNames } from '@daylight/domain/accounts'
import {
  actNames,
  auditKindNames,
  conceptNames,
  ListAudit,
  outcomeInWords,
} from '@daylight/domain/audit'
import type { FastifyInstance } from 'fastify'
import { answer, attachment, refuse } from './files'
import type { Office } from './host'

type Paged = Awaited<ReturnType<ReturnType<typeof createAdminCaller>['audit']['list']>>
type Row = Paged['rows'][number]

const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['时间', ({ at }) => inChina.format(at)],
  ['人员', ({ actorName }) => actorName],
  ['角色', ({ role }) => (role ? roleNames[role] : '')],
  ['类别', ({ kind }) => auditKindNames[kind]],
  ['事项', ({ procedure }) => actNames[procedure] ?? procedure],
  ['台账', ({ concept }) => conceptNames[concept] ?? concept],
  ['结果', ({ outcome }) => outcomeInWords(outcome)],
  ['来源', ({ address }) => address],
  ['记录编号', ({ entryIds }) => entryIds.join(' ')],
  ['请求编号', ({ requestId }) => requestId],
]

const inChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A cell that a spreadsheet would take for a formula is text. */
const cellOf = (text: string) =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

const lineOf = (cells: readonly string[]) => `${cells.map(cellOf).join(',')}\r\n`

/** Page after page, as fast as the reader takes them; the first was logged as the export. */
async function* linesOf(first: Paged, next: (after: string) => Promise<Paged>) {
  yield `\uFEFF${lineOf(columns.map(([title]) => title))}`
  for (let page = first; ; page = await next(page.next)) {
    for (const row of page.rows) yield lineOf(columns.map(([, cell]) => cell(row)))
    if (!page.next) return
  }
}

/** The log as a table to take away, page after page as it is read. */
export async function auditRoutes(host: FastifyInstance, { office }: { office: Office }) {
  host.get('/api/audit.csv', async (request, reply) => {
    const { agency, ...given } = request.query as Record<string, unknown>
    const filters = ListAudit.omit({ limit: true, after: true }).safeParse(given)
    if (!filters.success) return refuse(reply, 422, '筛选条件不对，请回到操作日志重新选择。')
    const caller = createAdminCaller(await office.contextOf(request, reply))
    try {
      const first = await caller.audit.export(filters.data)
      return await reply
        .headers({
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': attachment('操作日志.csv'),
          'cache-control': 'private, no-store',
        })
        .send(
          Readable.from(
            linesOf(first, (after) => caller.audit.list({ ...filters.data, after, limit: 100 })),
          ),
        )
    } catch (error) {
      return answer(reply, error)
    }
  })
}
