import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { articleOf } from '@daylight/domain/law'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const sources = ['apps/admin/src/**/*.{ts,tsx}', 'packages/{domain,api}/src/**/*.ts']

/** An article that a page or a thing to do names: `article="条例§26"`, `article: '条例§26'`. */
const named = /\barticle(?:=|: )["']((?:条例|民法典)§[^"']+)["']/g

it('every article that a field or a thing to do names is kept, so that it can be opened', () => {
  const names = globSync(sources, { cwd: root }).flatMap((path) =>
    [...readFileSync(`${root}${path}`, 'utf8').matchAll(named)].map(([, name = '']) => name),
  )
  expect(names).toContain('条例§26')
  expect([...new Set(names)].filter((name) => articleOf(name) === null)).toEqual([])
})
