import { parseArgs } from 'node:util'
import { openDb } from '../../packages/db/src'
import { fillCalendar } from '../../packages/db/src/calendar'
import { migrate as applyMigrations } from '../../packages/db/src/migrate'
import { type Command, print } from '../command'
import { withOwnerUrl } from '../database'

export const migrate: Command = {
  name: 'migrate',
  summary: '更新数据库结构 [--json]',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
    const applied = await withOwnerUrl(bringUpToDate, { prepared: false })
    print(applied, values.json, () =>
      applied.length === 0 ? '数据库结构已是最新。' : `已执行：\n${applied.join('\n')}`,
    )
  },
}

/** The structure, and the working days that the product knows. A year that the office has loaded stays as it is. */
async function bringUpToDate(url: string): Promise<string[]> {
  const applied = await applyMigrations(url)
  const db = openDb(url, { connections: 1 })
  try {
    await fillCalendar(db)
  } finally {
    await db.$disconnect()
  }
  return applied
}
