import { setTimeout as sleep } from 'node:timers/promises'
import { JOB_TRIES } from '@daylight/domain/jobs'
import { Refusal } from '@daylight/domain/refusal'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doItems, openWorkshop, upTo, type Workshop } from './workshop'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop?.close())
beforeEach(() => {
  shop.faults.length = 0
})

describe('a worker', () => {
  it('does the job once, tells how far it is, and leaves the queue empty', async () => {
    const seen: unknown[] = []
    const worker = shop.start(
      doItems({
        items: 6,
        batch: 2,
        // Another connection sees what the steps before have committed.
        within: async () => {
          const { status, done, total } = await shop.jobOf(id)
          seen.push({ status, done, total })
        },
      }),
    )
    const id = await shop.ask()
    const job = await shop.until(id, 'done')
    await worker.stop()

    expect(seen).toEqual([0, 2, 4].map((done) => ({ status: 'running', done, total: 6 })))
    expect(job).toMatchObject({ done: 6, total: 6, attempts: 1, problem: '', result: { items: 6 } })
    expect(job.finishedAt).not.toBeNull()
    expect(await shop.deedsOf(id)).toEqual(upTo(6))
    expect(await shop.waiting()).toEqual([])
  })

  it('runs a batch again that lost to another transaction, and its deeds stand once', async () => {
    let lost = false
    const id = await shop.ask()
    const worker = shop.start(
      doItems({
        items: 4,
        batch: 2,
        within: async (done) => {
          if (lost || done < 2) return
          lost = true
          throw Object.assign(new Error('could not serialize access'), { code: '40001' })
        },
      }),
    )
    expect(await shop.until(id, 'done')).toMatchObject({ attempts: 1, done: 4 })
    await worker.stop()
    expect(lost).toBe(true)
    expect(await shop.deedsOf(id)).toEqual(upTo(4))
  })

  it('tries again after trouble, and goes on where it was', async () => {
    let troubles = 0
    const id = await shop.ask()
    const worker = shop.start(
      doItems({
        items: 4,
        batch: 2,
        within: async (done) => {
          if (done === 2 && troubles < 2) {
            troubles += 1
            throw new Error('connection lost')
          }
        },
      }),
    )
    expect(await shop.until(id, 'done')).toMatchObject({ attempts: 3, done: 4, problem: '' })
    await worker.stop()
    expect(await shop.deedsOf(id)).toEqual(upTo(4))
    expect(shop.faults).toHaveLength(2)
  })

  it('gives up after the last try, with a sentence and the number to give the administrator', async () => {
    const id = await shop.ask()
    const worker = shop.start(async () => {
      throw new Error('secret of the code')
    })
    const job = await shop.until(id, 'failed')
    await worker.stop()
    expect(job.attempts).toBe(JOB_TRIES)
    expect(job.problem).toContain(id)
    expect(job.problem).toMatch(/^系统出错/)
    expect(job.problem).not.toContain('secret')
    expect(await shop.waiting()).toEqual([])
  })

  it('does not ask again where the answer is no', async () => {
    const id = await shop.ask()
    const worker = shop.start(async () => {
      throw new Refusal('entry.changed')
    })
    const job = await shop.until(id, 'failed')
    await worker.stop()
    expect(job).toMatchObject({ attempts: 1, problem: new Refusal('entry.changed').message })
    expect(shop.faults).toEqual([])
  })

  it('does nothing for a job that comes again when it is over, nor for one worn out by what kills it', async () => {
    const [over, wornOut] = [await shop.ask(), await shop.ask()]
    const running = { status: 'running', attempts: JOB_TRIES, startedAt: new Date() } as const
    await shop.owner.job.update({
      where: { id: over },
      data: { status: 'done', finishedAt: new Date() },
    })
    await shop.owner.job.update({ where: { id: wornOut }, data: running })
    const worker = shop.start(doItems({ items: 2, batch: 2 }))
    const job = await shop.until(wornOut, 'failed')
    while ((await shop.waiting()).length > 0) await sleep(20)
    await worker.stop()

    expect(job.problem).toBe(new Refusal('jobs.interrupted').message)
    expect(await shop.jobOf(over)).toMatchObject({ status: 'done', attempts: 0 })
    expect([...(await shop.deedsOf(over)), ...(await shop.deedsOf(wornOut))]).toEqual([])
  })

  it('puts a job of an unknown kind aside', async () => {
    const id = await shop.ask()
    await shop.owner.job.update({ where: { id }, data: { kind: 'tea.boil' } })
    const worker = shop.start(doItems({ items: 2, batch: 2 }))
    const job = await shop.until(id, 'failed')
    await worker.stop()
    expect(job.problem).toBe(new Refusal('jobs.unknown_kind').message)
  })

  it('stops within eight seconds, between two batches, and the next one goes on', async () => {
    const id = await shop.ask()
    const slow = doItems({ items: 200, batch: 2, within: () => sleep(100) })
    const first = shop.start(slow)
    while ((await shop.jobOf(id)).done < 4) await sleep(20)
    const began = Date.now()
    await first.stop()
    expect(Date.now() - began).toBeLessThan(8_000)
    const { status, done } = await shop.jobOf(id)
    expect(status).toBe('queued')
    expect(done).toBeLessThan(200)
    expect(shop.faults).toEqual([])

    const second = shop.start(doItems({ items: 200, batch: 50 }))
    expect(await shop.until(id, 'done')).toMatchObject({ attempts: 2 })
    await second.stop()
    expect(await shop.deedsOf(id)).toEqual(upTo(200))
  })

  it('stops within eight seconds also where a batch does not end', async () => {
    const id = await shop.ask()
    const inside = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const within = () => {
      inside.resolve()
      return gate.promise
    }
    const worker = shop.start(doItems({ items: 4, batch: 2, within }))
    await inside.promise
    const began = Date.now()
    await worker.stop()
    expect(Date.now() - began).toBeLessThan(8_000)
    gate.resolve()
    // What was begun is kept whole; what comes after it is the next worker's.
    expect(await shop.until(id, 'queued')).toMatchObject({ done: 2 })
  })
})
