// One supervisor per data folder. The lock is a file that names its holder, so that a killed holder leaves no obstacle.

import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from './plain-error'
import { identityOf } from './process-identity'

interface Holder {
  pid: number
  identity: string
  token: string
}

const held = new Set<string>()
const fileIn = (dataDir: string) => join(dataDir, 'supervisor.lock')

function readHolder(dataDir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

export function isLocked(dataDir: string) {
  const holder = readHolder(dataDir)
  if (!holder) return false
  return holder.pid === process.pid && identityOf(holder.pid) === holder.identity
    ? held.has(holder.token)
    : identityOf(holder.pid) === holder.identity
}

/** @throws {PlainError} where another start still holds the folder after `patienceMs` */
export async function lock(dataDir: string, patienceMs: number): Promise<() => void> {
  for (const until = Date.now() + patienceMs; isLocked(dataDir); await sleep(100)) {
    if (Date.now() >= until) throw inUse(dataDir, readHolder(dataDir)?.pid)
  }
  const mine: Holder = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    token: randomUUID(),
  }
  const file = fileIn(dataDir)
  const draft = `${file}.${mine.token}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
  renameSync(draft, file)
  held.add(mine.token)
  // Two starts may both have found the folder free; the later rename wins, and the earlier sees it here.
  await sleep(30)
  const winner = readHolder(dataDir)
  if (winner?.token !== mine.token) {
    held.delete(mine.token)
    throw inUse(dataDir, winner?.pid)
  }
  return () => {
    held.delete(mine.token)
    if (readHolder(dataDir)?.token === mine.token) rmSync(file, { force: true })
  }
}

const inUse = (dataDir: string, pid?: number) =>
  new PlainError(
    `数据目录 ${dataDir} 正在被另一个进程（${pid ?? '未知'}）使用，请先停止它，再启动一次。`,
  )
