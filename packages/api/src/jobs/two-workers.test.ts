import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { doItems, openWorkshop, upTo, type Workshop } from './workshop'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop?.close())

it('two workers never do one job at once', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => shop.ask()))
  const atWork: string[] = []
  const together: string[] = []
  const items = doItems({ items: 4, batch: 1, within: () => sleep(20) })
  const watched: typeof items = async (work) => {
    if (atWork.includes(work.job.id)) together.push(work.job.id)
    atWork.push(work.job.id)
    try {
      return await items(work)
    } finally {
      atWork.splice(atWork.indexOf(work.job.id), 1)
    }
  }
  const workers = [shop.start(watched), shop.start(watched)]
  for (const id of ids) expect(await shop.until(id, 'done')).toMatchObject({ attempts: 1 })
  await Promise.all(workers.map((worker) => worker.stop()))

  expect(together).toEqual([])
  for (const id of ids) expect(await shop.deedsOf(id)).toEqual(upTo(4))
})

it('a worker that was taken for dead and wakes up changes nothing more', async () => {
  const id = await shop.ask()
  const gate = Promise.withResolvers<void>()
  const woken: unknown[] = []
  const items = doItems({ items: 6, batch: 2 })
  const asleep = shop.start(async (work) => {
    // Between two steps, where it holds no lock: as when the machine was suspended.
    const step: typeof work.step = async (effect) => {
      if (work.job.attempts === 1 && (await shop.jobOf(id)).done === 2) await gate.promise
      return work.step(effect)
    }
    try {
      return await items({ ...work, step })
    } catch (error) {
      if (work.job.attempts === 1) woken.push(error)
      throw error
    }
  })
  while ((await shop.jobOf(id)).done < 2) await sleep(20)
  // Asleep it would send no sign of life; here its process goes on sending them.
  while ((await shop.jobOf(id)).attempts < 2) {
    await shop.owner.$executeRaw`
      UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE retry_count = 0`
    await sleep(100)
  }
  expect(await shop.until(id, 'done')).toMatchObject({ attempts: 2, done: 6 })

  gate.resolve()
  while (woken.length === 0) await sleep(20)
  await asleep.stop()
  expect(await shop.deedsOf(id)).toEqual(upTo(6))
  expect(await shop.jobOf(id)).toMatchObject({ status: 'done', attempts: 2, done: 6, problem: '' })
  expect(await shop.waiting()).toEqual([])
})
