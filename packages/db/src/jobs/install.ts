// pg-boss's tables and our one queue in them, made and brought up to date by the owner as part of `migrate`, so that
// the office's role, which works the queue, never needs to define anything.

import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss, type QueueOptions } from 'pg-boss'
import { PlainError, withClient } from '../embedded'
import { queueName, schema } from './names'

const DAY = 86_400

const options: QueueOptions = {
  // How often a job is tried is the domain's rule. A limit of pg-boss's own would end a job behind our table's back.
  retryLimit: 1_000_000,
  retryBackoff: true,
  retryDelay: 2,
  retryDelayMax: 60,
  // The least that pg-boss allows: so long the job of a killed worker waits for another one.
  heartbeatSeconds: 10,
  // A worker that lives may take its time; one that is gone is known by its heartbeat.
  expireInSeconds: DAY - 1,
  // Work that was asked for is not forgotten because the office was closed for a while.
  retentionSeconds: 365 * DAY,
}

/**
 * Makes the schema and the queue, or brings them up to date. Whoever calls it sees to it that nobody else does just now.
 * @throws {PlainError} where the owner of the tables may not add a schema
 */
export async function installQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
    bamIntervalSeconds: 10,
  })
  let trouble: Error | undefined
  boss.on('error', (error) => {
    trouble ??= error
  })
  try {
    await boss.start()
    await boss.createQueue(queueName)
    await boss.updateQueue(queueName, options)
    // A newer pg-boss may leave indexes to be built after its migration; only an owner can build them.
    while (!trouble && (await isBuilding(boss))) await sleep(100)
    if (trouble) throw trouble
  } catch (error) {
    throw explain(error)
  } finally {
    await boss.stop({ graceful: false })
  }
  await withClient(ownerUrl, (client) => client.query(rights))
}

const isBuilding = async (boss: PgBoss) =>
  (await boss.getBamStatus()).some(({ status }) => status === 'pending' || status === 'in_progress')

const mayNotCreate = '42501'

const explain = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === mayNotCreate
    ? new PlainError(
        `数据库用户不能建立后台任务的表（${error.message}），请由数据库管理员对这个数据库执行 GRANT CREATE ON DATABASE。`,
        { cause: error },
      )
    : error

/** The office sends and works; it defines nothing, and the public site's role is not let in at all. */
const rights = `
  REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC;
  GRANT USAGE ON SCHEMA ${schema} TO daylight_office;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO daylight_office;
  GRANT EXECUTE ON FUNCTION ${schema}.job_now() TO daylight_office;
`
