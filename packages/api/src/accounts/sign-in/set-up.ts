/**
 * 首次启动: the first agency and its administrator, through the link that the start printed.
 *
 * @law GB/T 22239 8.1.4.2 b) 应重命名或删除默认账户，修改默认账户的默认口令
 */
import { randomUUID } from 'node:crypto'
import { isContention } from '@daylight/db'
import { hashPassword } from '@daylight/db/passwords'
import { skeletonOf } from '@daylight/domain/accounts'
import type { SetUp } from '@daylight/domain/agencies'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import { noted } from './acts'
import type { Desk } from './desk'
import { claimLink, found } from './links'
import { checkNewPassword, putPassword, rulesOfSetUp } from './passwords'
import type { Answer, Visit } from './visit'

/** @throws {Refusal} `accounts.link_invalid`, `accounts.set_up_already`, `accounts.password_weak`, `accounts.too_many_tries` */
export async function setUp(
  desk: Desk,
  visit: Visit,
  { token, agency, person, password }: SetUp,
): Promise<Answer<{ done: true }>> {
  const { db, devices } = desk
  const { now } = visit
  const link = await found(desk, visit, token)
  if (link.purpose !== 'first_admin') throw new Refusal('accounts.link_invalid')
  const { name, username } = person
  const texts = [name, username, agency.name, agency.shortName, agency.slug]
  await checkNewPassword(password, rulesOfSetUp(texts))

  const who = { id: randomUUID(), name }
  const hash = await hashPassword(password)
  const make = () =>
    db.$transaction(
      async (tx) => {
        if ((await tx.user.count()) > 0) throw new Refusal('accounts.set_up_already')
        await claimLink(tx, link.id, now)
        const top = await tx.agency.create({ data: { ...agency, parentId: null } })
        await tx.user.create({
          data: {
            ...who,
            username,
            displayUsername: username,
            usernameSkeleton: skeletonOf(username),
            // Better Auth wants an address; nothing is ever sent to it.
            email: `${username}@accounts.invalid`,
            assignments: {
              create: { agencyId: top.id, role: 'admin', startedOn: dayOf(now) },
            },
          },
        })
        await putPassword(tx, { userId: who.id, hash, now })
      },
      { isolationLevel: 'Serializable' },
    )
  const input = { agency, username }
  await noted(desk, visit, { procedure: 'accounts.set-up', who, input }, () =>
    // Whoever lost against another one at the same moment came second.
    make().catch((error) => {
      throw isContention(error) ? new Refusal('accounts.set_up_already') : error
    }),
  )
  return { body: { done: true }, cookies: [devices.cookieFor(username, now)] }
}
