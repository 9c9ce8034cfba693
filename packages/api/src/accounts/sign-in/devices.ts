/**
 * 常用设备: a browser on which a person signed in is known again, and counts its own failed tries.
 *
 * So strangers who guess at an account, from however many addresses, delay each other and every unknown
 * machine, but not the person at the usual one (OWASP: device cookies). The cookie opens nothing.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type AuthSettings, cookiePrefix } from './auth'
import { cookieOf, type Visit } from './visit'

const DAYS = 180
const DAY_MS = 86_400_000

export type Devices = ReturnType<typeof openDevices>

export function openDevices({ secret, address }: AuthSettings) {
  const sign = (...words: readonly string[]) =>
    createHmac('sha256', secret).update(words.join('\0')).digest('base64url')

  /** A name for an account, there or not, that doesn't tell what was typed. */
  const accountOf = (username: string) => sign('account', username).slice(0, 16)

  const nameOf = (account: string) => `${cookiePrefix(address)}.device.${account}`

  return {
    accountOf,

    /** The device, where it is known for this user name; `null` where it is not. */
    known(visit: Pick<Visit, 'headers' | 'now'>, username: string): string | null {
      const account = accountOf(username)
      const [id = '', issued = '', mark = ''] = cookieOf(visit, nameOf(account))?.split('.') ?? []
      const expected = Buffer.from(sign('device', account, id, issued))
      const given = Buffer.from(mark)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
      const age = visit.now.getTime() - Number.parseInt(issued, 36)
      return age >= -DAY_MS && age < DAYS * DAY_MS ? id : null
    },

    /** For the browser on which the person just proved who it is. */
    cookieFor(username: string, now: Date): string {
      const account = accountOf(username)
      const id = randomBytes(12).toString('base64url')
      const issued = now.getTime().toString(36)
      const value = [id, issued, sign('device', account, id, issued)].join('.')
      return [
        `${nameOf(account)}=${value}`,
        `Max-Age=${DAYS * 24 * 3600}`,
        'Path=/',
        'HttpOnly',
        ...(address.startsWith('https:') ? ['Secure'] : []),
        'SameSite=Lax',
      ].join('; ')
    },
  }
}
