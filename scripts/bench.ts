// Measures, as ratios within one run. A bench is a file in benches/ and a line in this list.

import { auditBench } from './benches/audit'
import { main, say } from './lifecycle'

const benches: Readonly<Record<string, () => Promise<void>>> = { audit: auditBench }

await main(async () => {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !(name in benches))
  if (unknown.length > 0) {
    say(`没有“${unknown.join('、')}”这项测量，有：${Object.keys(benches).join('、')}。`)
    return 2
  }
  for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.()
  return 0
}, 1)
