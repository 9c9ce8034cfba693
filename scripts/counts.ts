// How many tests passed, read from the reports that the test runners write.

import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export const one = (passed: boolean): Counts => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
})

export const sum = (counts: Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
})

/** A runner that broke off counts as a failure, even if every test it reached has passed. */
function settle(counts: Counts, succeeded: boolean): Counts {
  return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const read = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

interface VitestReport {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  numTodoTests?: number
  testResults?: { status: string; assertionResults: unknown[] }[]
}

export function countVitest(file: string, succeeded: boolean): Counts {
  const report = read(file) as VitestReport
  // A file that could not even be loaded has no tests to count.
  const unloaded = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return settle(
    {
      passed: report.numPassedTests ?? 0,
      failed: (report.numFailedTests ?? 0) + unloaded,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    },
    succeeded,
  )
}

interface PlaywrightReport {
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export function countPlaywright(file: string, succeeded: boolean): Counts {
  const { stats } = read(file) as PlaywrightReport
  return settle(
    {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    },
    succeeded,
  )
}
