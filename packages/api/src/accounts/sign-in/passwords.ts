/** New passwords: held against the policy and the person's own words, and put in place. */
import type { Db, PrismaClient } from '@daylight/db'
import {
  checkPassword,
  contextWordsFrom,
  type PasswordRules,
  shortestPassword,
} from '@daylight/domain/accounts'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import { demandsOn, on } from '../queries'
import { commonHere } from './common-passwords'
import { endSessionsOf } from './sessions'

/** The policy's own sentence, at the field. */
export class WeakPassword extends Refusal {
  constructor(sentence: string, field: string) {
    super('accounts.password_weak', { field })
    this.message = sentence
  }
}

/** The block list is large, and only wanted where a password is chosen. */
let list: Promise<ReadonlySet<string>> | undefined
export function blockList(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...commonHere]),
  )
  return list
}

type Rules = Omit<PasswordRules, 'isBlocked'>

const product = ['daylight', '政府信息公开']

/** Before there is anybody: for the first administrator. */
export const rulesOfSetUp = (texts: readonly string[]): Rules => ({
  policy: 'mlps',
  hasSecondFactor: false,
  contextWords: contextWordsFrom([...texts, ...product]),
})

export async function rulesOf(db: PrismaClient, userId: string, now: Date): Promise<Rules> {
  const { name, username, twoFactorEnabled, assignments } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { assignments: { where: on(dayOf(now)), include: { agency: true } } },
  })
  const { policy } = await demandsOn(db, assignments)
  const agencies = assignments.flatMap(({ agency }) => [agency.name, agency.shortName, agency.slug])
  return {
    policy,
    hasSecondFactor: twoFactorEnabled,
    contextWords: contextWordsFrom([name, username ?? '', ...agencies, ...product]),
  }
}

/** What the page says beside the field. */
export const toldRules = (rules: Rules) => ({
  policy: rules.policy,
  shortest: shortestPassword(rules),
})

/** @throws {WeakPassword} */
export async function checkNewPassword(
  password: string,
  rules: Rules,
  field = 'password',
): Promise<void> {
  const blocked = await blockList()
  const sentence = checkPassword(password, { ...rules, isBlocked: (text) => blocked.has(text) })
  if (sentence) throw new WeakPassword(sentence, field)
}

/** In the caller's transaction: all sessions end, and links that were still open. */
export async function putPassword(
  db: Db,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<void> {
  await db.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    create: { userId, providerId: 'credential', accountId: userId, password: hash },
    update: { password: hash },
  })
  await db.user.update({ where: { id: userId }, data: { passwordChangedAt: now } })
  await db.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
  await endSessionsOf(db, userId)
}
