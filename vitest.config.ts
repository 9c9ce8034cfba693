import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}'],
    globalSetup: ['packages/db/src/testing/global-setup.ts'],
    pool: 'forks',
    // The database server works beside the workers, and small machines have two cores.
    maxWorkers: 2,
    // Bounds for what never comes, far above what a busy machine needs.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
