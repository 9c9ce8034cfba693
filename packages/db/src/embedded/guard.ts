// Outlives a supervisor that was killed outright, for the seconds it takes to stop what it started.

import { type ChildProcess, spawn } from 'node:child_process'

// Where nobody reaps the orphan it stays as a zombie, which counts as ended.
const script = `
read -r _
kill -INT "$1" 2>/dev/null
tries=0
while kill -0 "$1" 2>/dev/null && [ $tries -lt 200 ]; do
  case "$(cat "/proc/$1/stat" 2>/dev/null)" in *') Z '*) break ;; esac
  sleep 0.1
  tries=$((tries + 1))
done
kill -QUIT "$1" 2>/dev/null
if [ -n "$2" ]; then rm -rf "$2"; fi
`

/**
 * Watches a pipe whose other end closes with this process, and then ends another one.
 * @param remove a folder that must not be left behind
 * @returns what dismisses the guard
 */
export function startGuard(pid: number, remove?: string): () => void {
  if (process.platform === 'win32') return () => {}
  const guard: ChildProcess = spawn('/bin/sh', ['-c', script, 'sh', String(pid), remove ?? ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => {})
  guard.unref()
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') {
    guard.stdin.unref()
  }
  return () => void guard.kill('SIGKILL')
}
