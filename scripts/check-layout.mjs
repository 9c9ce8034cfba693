// Checks that the folders still say what CONTRIBUTING.md says.
//
// 1. A workspace depends only on workspaces below it: domain, then db, formats
//    and ui side by side, then api, then the apps, then e2e.
// 2. A folder of a layer, or a file of the Prisma schema, is a concept of the domain, so that one
//    word leads through every layer.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const mayUse = {
  'packages/domain': [],
  'packages/db': ['domain'],
  'packages/formats': ['domain'],
  'packages/ui': ['domain'],
  'packages/api': ['domain', 'db', 'formats'],
  'apps/site': ['domain', 'ui', 'api'],
  'apps/admin': ['domain', 'ui', 'api'],
  e2e: ['domain', 'db'],
}

/** Where a folder must be a concept, and which others are at home there. */
const grid = {
  'packages/db/src': ['embedded', 'migrate', 'roles', 'passwords', 'testing', 'demo', 'generated'],
  'packages/api/src': ['support'],
  'apps/admin/src': ['shell'],
  'apps/admin/server': [],
  'apps/site/src': ['app', 'shell'],
  'apps/site/src/app': ['healthz'],
  e2e: ['support', 'test-results', 'playwright-report'],
}

const entriesOf = (path) => (existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [])
const foldersOf = (path) =>
  entriesOf(path)
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name)

const concepts = new Set(foldersOf('packages/domain/src'))
const faults = []

for (const [workspace, allowed] of Object.entries(mayUse)) {
  const manifest = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'))
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (name.startsWith('@daylight/') && !allowed.includes(name.slice('@daylight/'.length))) {
      faults.push(`${workspace} must not depend on ${name}`)
    }
  }
}

/** A route's variable part, `[agency]`, or a group, `(city)`, names no concept; what lies in it does. */
const isTransparent = (folder) => /^[[(].*[\])]$/.test(folder)

function checkFolders(path, others) {
  for (const folder of foldersOf(path)) {
    if (isTransparent(folder)) checkFolders(join(path, folder), others)
    else if (!concepts.has(folder) && !others.includes(folder)) {
      faults.push(`${join(path, folder)} is not a concept in packages/domain/src`)
    }
  }
}
for (const [root, others] of Object.entries(grid)) checkFolders(root, others)

for (const { name } of entriesOf('packages/db/prisma/schema')) {
  const concept = name.replace(/\.prisma$/, '')
  if (concept !== 'base' && !concepts.has(concept)) {
    faults.push(`packages/db/prisma/schema/${name} is not a concept in packages/domain/src`)
  }
}

for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
