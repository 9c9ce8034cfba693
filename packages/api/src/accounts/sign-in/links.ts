/** 一次性链接: made for a person, read by its page, used once. */
import type { Db } from '@daylight/db'
import { hashPassword, newSecret, tokenDigest } from '@daylight/db/passwords'
import {
  isLinkOpen,
  LINK_MINUTES,
  type LinkPurpose,
  linkExpiresAt,
  type UseLink,
} from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import { doneWithEntry, refuseUnknown, tried } from './acts'
import type { Desk } from './desk'
import { checkNewPassword, putPassword, rulesOf, rulesOfSetUp, toldRules } from './passwords'
import type { Answer, Visit } from './visit'

const procedure = 'accounts.use-link'

type Wanted = {
  readonly purpose: LinkPurpose
  readonly userId: string | null
  readonly now: Date
}

/** The secret of a new link; only its digest is stored. Earlier ones that were not used are void. */
export async function makeLink(db: Db, { purpose, userId, now }: Wanted): Promise<string> {
  const secret = newSecret()
  await db.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
  await db.oneTimeLink.create({
    data: {
      purpose,
      userId,
      digest: tokenDigest(secret),
      createdAt: now,
      expiresAt: linkExpiresAt(purpose, now),
    },
  })
  return secret
}

/** What the person opens: the secret stands behind `#`, which no browser sends and no server logs. */
export const linkTo = (address: string, secret: string): string => `${address}/welcome#${secret}`

/**
 * At each start while there is nobody: one line for the terminal, with the link that makes the first
 * administrator. `null` where there are people.
 */
export async function firstLink(
  { db }: Pick<Desk, 'db'>,
  address: string,
  now = new Date(),
): Promise<string | null> {
  if ((await db.user.count()) > 0) return null
  const secret = await makeLink(db, { purpose: 'first_admin', userId: null, now })
  return `系统还没有账户。请在${LINK_MINUTES.first_admin}分钟内打开这个链接，建立第一位管理员（只能用一次）：${linkTo(address, secret)}`
}

async function openLinkOf({ db }: Pick<Desk, 'db'>, token: string, now: Date) {
  const link = await db.oneTimeLink.findUnique({
    where: { digest: tokenDigest(token) },
    include: { user: { select: { id: true, name: true, username: true, disabledAt: true } } },
  })
  return link && isLinkOpen(link, now) && !link.user?.disabledAt ? link : null
}

/** In a transaction: of several at the same moment one gets it. @throws {Refusal} `accounts.link_invalid` */
export async function claimLink(db: Db, id: string, now: Date): Promise<void> {
  const { count } = await db.oneTimeLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count === 0) throw new Refusal('accounts.link_invalid')
}

/**
 * Only guesses count for their address, and leave an entry: a link is the way in while strangers at the
 * same address are held off, and no one guesses 256 bits.
 *
 * @throws {Refusal} `accounts.link_invalid`, `accounts.too_many_tries`
 */
export const found = async (desk: Desk, visit: Visit, token: string) =>
  (await openLinkOf(desk, token, visit.now)) ??
  (await refuseUnknown(desk, visit, { procedure }, 'accounts.link_invalid'))

/** What the link is for, and the rules of the password that it sets. @throws {Refusal} `accounts.link_invalid`, `accounts.too_many_tries` */
export async function readLink(desk: Desk, visit: Visit, { token }: { token: string }) {
  const { purpose, user } = await found(desk, visit, token)
  const rules = user ? await rulesOf(desk.db, user.id, visit.now) : rulesOfSetUp([])
  return {
    body: {
      purpose,
      ...(user && { username: user.username, name: user.name }),
      rules: toldRules(rules),
    },
    cookies: [],
  }
}

/**
 * Sets the password. The person then signs in with it, and with the second factor: a link replaces what
 * was forgotten and nothing else.
 *
 * @throws {Refusal} `accounts.link_invalid`, `accounts.password_weak`, `accounts.too_many_tries`
 */
export async function useLink(
  desk: Desk,
  visit: Visit,
  { token, password }: UseLink,
): Promise<Answer<{ done: true }>> {
  const { db, devices } = desk
  const { now } = visit
  const { id, purpose, user } = await found(desk, visit, token)
  const named = { procedure, who: user, input: { purpose } }
  await tried(desk, visit, named, async () => {
    // The link of the first start is no person's.
    if (!user) throw new Refusal('accounts.link_invalid')
    // A weak password leaves the link as it is.
    await checkNewPassword(password, await rulesOf(db, user.id, now))
    const hash = await hashPassword(password)
    await doneWithEntry(desk, visit, named, async (tx) => {
      await claimLink(tx, id, now)
      await putPassword(tx, { userId: user.id, hash, now })
    })
  })
  return { body: { done: true }, cookies: [devices.cookieFor(user?.username ?? '', now)] }
}
