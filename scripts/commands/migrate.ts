import { parseArgs } from 'node:util'
import { migrate as applyMigrations } from '../../packages/db/src/migrate'
import { type Command, print } from '../command'
import { loadCalendar, withOwnerUrl } from '../database'

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

/** The structure, and the working days that the product knows. */
async function bringUpToDate(url: string): Promise<string[]> {
  const applied = await applyMigrations(url)
  await loadCalendar(url)
  return applied
}
