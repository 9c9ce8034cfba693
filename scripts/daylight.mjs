import { run } from './bootstrap.mjs'

run('daylight.ts')
