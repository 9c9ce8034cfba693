// The office's command line. A command is a file in commands/ and a line in this list.

import type { Command } from './command'
import { audit } from './commands/audit'
import { measures } from './commands/measures'
import { migrate } from './commands/migrate'
import { main, say } from './lifecycle'
import { UsageError, usageOf } from './usage'

const commands: Command[] = [migrate, measures, audit]

const help: Command = {
  name: 'help',
  summary: '显示这个说明',
  run: async () => {
    const width = Math.max(...known.map(({ name }) => name.length))
    console.log('用法：npm run daylight -- <命令> [选项]')
    for (const { name, summary } of known) console.log(`  ${name.padEnd(width)}  ${summary}`)
  },
}
const known = [help, ...commands]

await main(async () => {
  const [name = 'help', ...args] = process.argv.slice(2)
  const command = known.find((one) => one.name === (/^(-h|--help)$/.test(name) ? 'help' : name))
  try {
    if (!command) throw new UsageError(`没有“${name}”这个命令。`)
    await command.run(args)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    const usage = usageOf(error)
    if (!usage) throw error
    say(`${usage}请运行 npm run daylight -- help 查看用法。`)
    return 2
  }
}, 1)
