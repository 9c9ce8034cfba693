import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyChains } from '../../packages/api/src/audit/verify'
import { readWitness } from '../../packages/api/src/audit/witness'
import { openDb } from '../../packages/db/src'
import { breakSentences } from '../../packages/domain/src/audit'
import { type Command, print } from '../command'
import { withOwnerUrl } from '../database'
import { dataDir } from '../place'
import { UsageError } from '../usage'

export const audit: Command = {
  name: 'audit',
  summary: '核对操作日志是否被改动 verify [--files 附件文件夹] [--json]',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { files: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    if (positionals.length !== 1 || positionals[0] !== 'verify')
      throw new UsageError('audit 后面请写 verify。')
    const filesDir = values.files ?? process.env.FILES_DIR ?? join(dataDir, 'files')
    const { chains, entries, breaks } = await withOwnerUrl((url) => verify(url, filesDir), {
      prepared: false,
    })
    print({ chains, entries, breaks }, values.json, () =>
      breaks.length === 0
        ? `${chains}条链、${entries}条记录，没有被改动。`
        : breaks
            .map(
              ({ chain, sequence, what }) =>
                `链 ${chain} 第${sequence}条：${breakSentences[what]}。`,
            )
            .join('\n'),
    )
    if (breaks.length > 0) process.exitCode = 1
  },
}

async function verify(url: string, filesDir: string) {
  const db = openDb(url, { connections: 1 })
  try {
    return await verifyChains(db, () => readWitness(filesDir))
  } finally {
    await db.$disconnect()
  }
}
