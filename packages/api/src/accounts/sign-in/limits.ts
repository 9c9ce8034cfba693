/**
 * Failed tries, counted before each is verified, so that many at once are all counted.
 *
 * Two limits: an address may fail so often in a quarter of an hour; and whoever tries at an account (or
 * at a device, a session) waits after the tenth failure, each time twice as long, never longer than a
 * quarter of an hour. Nothing is locked: the delay ends by itself, and the right password ends it, too.
 *
 * @law GB/T 22239 8.1.4.1 b) 应具有登录失败处理功能，限制非法登录次数
 * @law NIST SP 800-63B-4 3.2.2 rate limiting: by account, with a delay that grows
 */
import { isIPv6 } from 'node:net'
import type { PrismaClient } from '@daylight/db'
import { Refusal } from '@daylight/domain/refusal'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'

export const TRIES_OF_ADDRESS = 20
export const FREE_TRIES = 10
const QUARTER = 15 * 60
const DAY = 24 * 3600

export class TooManyTries extends Refusal {
  /** In seconds. */
  readonly retryAfter: number
  /** Whether it is the first in this wait: the log keeps one, not a thousand. */
  readonly isFirst: boolean

  constructor(msBeforeNext: number, isFirst: boolean) {
    super('accounts.too_many_tries')
    this.retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000))
    this.isFirst = isFirst
    this.message = `尝试的次数太多了，请${Math.ceil(this.retryAfter / 60)}分钟后再试。`
  }
}

/** Seconds to wait after the `count`-th failure: 60, 120, 240, 480, then 900. */
export const delayAfter = (count: number): number =>
  Math.min(QUARTER, 60 * 2 ** Math.max(0, count - FREE_TRIES))

type Try = {
  /** The account, device or session at which it is tried. */
  readonly key: string
  /** From where; `null` where that doesn't count, as at a known device. */
  readonly address: string | null
}

export type Taken = { succeeded(): Promise<void> }
export type Limits = ReturnType<typeof openLimits>

export function openLimits(db: PrismaClient) {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPrisma({
      storeClient: db,
      tableName: 'rateLimit',
      keyPrefix,
      points,
      duration,
      // One of them sweeps the table for all.
      clearExpiredByTimeout: keyPrefix === 'address',
    })
  const addresses = limiter('address', TRIES_OF_ADDRESS, QUARTER)
  const tries = limiter('tries', FREE_TRIES, DAY)
  const delays = limiter('delay', 1, QUARTER)

  /** @throws {TooManyTries} */
  async function takeAddress(address: string): Promise<Taken> {
    const key = networkOf(address)
    await addresses.consume(key).catch((refused) => {
      throw tooMany(refused, TRIES_OF_ADDRESS)
    })
    return { succeeded: async () => void (await addresses.reward(key)) }
  }

  /** @throws {TooManyTries} */
  async function takeKey(key: string): Promise<Taken> {
    if (await delays.get(key)) throw tooMany(await delays.penalty(key), 1)
    const { consumedPoints } = await tries.penalty(key)
    if (consumedPoints >= FREE_TRIES)
      await delays
        .consume(key, 1, { customDuration: delayAfter(consumedPoints) })
        .catch(async (refused) => {
          await tries.reward(key)
          throw tooMany(refused, 1)
        })
    return {
      succeeded: async () => void (await Promise.all([tries.delete(key), delays.delete(key)])),
    }
  }

  return {
    takeAddress,

    /** Counts a try as failed until it has `succeeded`. @throws {TooManyTries} */
    async take({ key, address }: Try): Promise<Taken> {
      const ofAddress = address === null ? null : await takeAddress(address)
      const ofKey = await takeKey(key).catch(async (error) => {
        // Nothing was verified for this address.
        await ofAddress?.succeeded()
        throw error
      })
      return {
        async succeeded() {
          await ofAddress?.succeeded()
          await ofKey.succeeded()
        },
      }
    },
  }
}

const tooMany = (refused: unknown, points: number): unknown =>
  refused instanceof RateLimiterRes
    ? new TooManyTries(refused.msBeforeNext, refused.consumedPoints === points + 1)
    : refused

/** The address, or the /64 of IPv6 that a single subscriber has to oneself. */
export function networkOf(address: string): string {
  const plain = address.split('%', 1)[0] ?? ''
  if (!isIPv6(plain)) return plain
  const [left = [], right = []] = plain.split('::').map((side) =>
    side
      .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
      .split(':')
      .filter(Boolean),
  )
  const gap = plain.includes('::') ? 8 - left.length - right.length : 0
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
