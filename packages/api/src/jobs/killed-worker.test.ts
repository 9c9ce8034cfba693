import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Day } from '@daylight/domain/calendar'
import { disclosureDueOn } from '@daylight/domain/disclosures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getCalendar } from '../calendar/queries'
import { recomputeDeadlines } from '../calendar/recompute'
import { newId } from '../support/office'
import { openWorkshop, type Workshop } from './workshop'

const DRAFTS = 1_500

let shop: Workshop
let child: ChildProcess | undefined
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await shop?.close()
})

const startProcess = () =>
  spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('worker-process.ts', import.meta.url))],
    {
      env: { ...process.env, DATABASE_URL: shop.urls.officeUrl, FILES_DIR: shop.folder },
      stdio: 'inherit',
    },
  )

/** Of ten drafts nine come into the days that the notice moves, one does not. */
const formedOn = (index: number) =>
  Day.parse(
    `${index % 10 === 0 ? '2029-11' : '2030-01'}-${String(1 + (index % 28)).padStart(2, '0')}`,
  )
const MOVED = DRAFTS * 0.9

/** Drafts whose deadlines rest on no notice, and then the notice of their year. */
async function givenMovedDeadlines(): Promise<string> {
  const { owner, own: agencyId } = shop
  const calendar = await getCalendar(owner)
  const heading = await owner.heading.findFirstOrThrow({ where: { agencyId } })
  await owner.disclosure.createMany({
    data: Array.from({ length: DRAFTS }, (_, index) => {
      const { day, provisional } = disclosureDueOn(formedOn(index), calendar)
      return {
        id: newId(),
        agencyId,
        headingId: heading.id,
        title: `草稿${index}`,
        formedOn: formedOn(index),
        dueOn: day,
        dueProvisional: provisional,
      }
    }),
  })
  const days = ['2030-02-04', '2030-02-05', '2030-02-06'].map((day) => ({
    day,
    status: 'off' as const,
    name: '春节',
  }))
  const notice = await owner.holidayNotice.create({
    data: { year: 2030, documentNumber: '国办发明电〔2029〕1号', days: { create: days } },
  })
  return notice.id
}

it('a worker killed in the middle repeats the job once, and its effect is that of one run [CR-04]', async () => {
  const { db, owner, queue, own } = shop
  const noticeId = await givenMovedDeadlines()
  // Slow enough to be caught in the middle, in an open transaction with half a batch in it.
  await owner.$executeRaw`
    CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.004); RETURN NEW; END $$`
  await owner.$executeRaw`
    CREATE TRIGGER slow BEFORE UPDATE ON "Disclosure" FOR EACH ROW EXECUTE FUNCTION take_time()`
  const id = await db.$transaction((tx) =>
    queue.enqueue(tx, {
      kind: 'calendar.recompute',
      input: { noticeId },
      agencyId: own,
      requestedById: newId(),
      requestedByName: '管理岗',
    }),
  )

  child = startProcess()
  while ((await shop.jobOf(id)).done < 500) await sleep(10)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const killed = await shop.jobOf(id)
  expect(killed).toMatchObject({ status: 'running', attempts: 1, total: DRAFTS })
  expect(killed.done).toBeGreaterThanOrEqual(500)
  expect(killed.done).toBeLessThan(DRAFTS)
  expect(await owner.deadlineChange.count()).toBeGreaterThan(0)

  // Seven of the ten seconds after which nothing heard means dead.
  await owner.$executeRaw`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '7 seconds'`
  await owner.$executeRaw`DROP TRIGGER slow ON "Disclosure"`
  const second = shop.start(recomputeDeadlines)
  const job = await shop.until(id, 'done')
  await second.stop()
  expect(job).toMatchObject({ attempts: 2, done: DRAFTS, total: DRAFTS, problem: '' })
  expect(job.result).toEqual({ moved: MOVED })

  const calendar = await getCalendar(owner)
  const drafts = await owner.disclosure.findMany({ orderBy: { id: 'asc' } })
  const changes = await owner.deadlineChange.findMany({ orderBy: { entryId: 'asc' } })
  const right = drafts.map((draft) => disclosureDueOn(draft.formedOn as Day, calendar))
  expect(drafts.map(({ dueOn }) => dueOn)).toEqual(right.map(({ day }) => day))
  expect(drafts.map(({ dueProvisional }) => dueProvisional)).toEqual(
    right.map(({ provisional }) => provisional),
  )
  expect(changes.map(({ entryId, newDueOn }) => [entryId, newDueOn])).toEqual(
    drafts.flatMap(({ id, formedOn, dueOn }) => (formedOn > '2030' ? [[id, dueOn]] : [])),
  )
  expect(changes.some(({ oldDueOn, newDueOn }) => oldDueOn < newDueOn)).toBe(true)
  expect(changes[0]?.reason).toContain('国办发明电〔2029〕1号')
})
