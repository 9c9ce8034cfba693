// A process number alone is reused, after a reboot or in every new container; with the time of its start it is not.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const ps = (field: string, pid: number) =>
  spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** Text that is the same as long as the same process lives; undefined where there is none or only its remains. */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform === 'linux') {
    try {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name in the second field may hold spaces and brackets; state is the first field behind it, start the 20th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? undefined : `${boot} ${fields[19]}`
    } catch {
      return undefined
    }
  }
  return process.platform === 'win32' ? 'alive' : ps('lstart', pid) || undefined
}

export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ps('args', pid)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
