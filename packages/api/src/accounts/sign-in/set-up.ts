/**
 * 首次启动: the first agency and its administrator, through the link that the start printed.
 *
 * @law GB/T 22239 8.1.4.2 b) 应重命名或删除默认账户，修改默认账户的默认口令
 */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '@daylight/db/passwords'
import type { SetUp } from '@daylight/domain/agencies'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import { newUser } from '../new-user'
import { doneWithEntry, tried } from './acts'
import type { Desk } from './desk'
import { claimLink, found } from './links'
import { checkNewPassword, putPassword, rulesOfSetUp } from './passwords'
import type { Answer, Visit } from './visit'

const procedure = 'accounts.set-up'

/** @throws {Refusal} `accounts.link_invalid`, `accounts.set_up_already`, `accounts.password_weak`, `accounts.too_many_tries` */
export async function setUp(
  desk: Desk,
  visit: Visit,
  given: SetUp,
): Promise<Answer<{ done: true }>> {
  const { username } = given.person
  const link = await found(desk, visit, given.token)
  await tried(desk, visit, { procedure, who: null }, () => make(desk, visit, given, link.id))
  return { body: { done: true }, cookies: [desk.devices.cookieFor(username, visit.now)] }
}

async function make(
  desk: Desk,
  visit: Visit,
  { agency, person, password }: SetUp,
  linkId: string,
): Promise<void> {
  const { now } = visit
  const { name, username } = person
  const texts = [name, username, agency.name, agency.shortName, agency.slug]
  await checkNewPassword(password, rulesOfSetUp(texts))
  const hash = await hashPassword(password)
  const id = randomUUID()
  const named = { procedure, who: { id, name }, input: { agency, username } }
  // Whoever lost against another one at the same moment finds, the next time, that it came second.
  await doneWithEntry(desk, visit, named, async (tx) => {
    // So no link but that of the first start gets further: all others are a person's.
    if ((await tx.user.count()) > 0) throw new Refusal('accounts.set_up_already')
    await claimLink(tx, linkId, now)
    const top = await tx.agency.create({ data: { ...agency, parentId: null } })
    await tx.user.create({
      data: {
        ...newUser({ id, name, username }),
        assignments: { create: { agencyId: top.id, role: 'admin', startedOn: dayOf(now) } },
      },
    })
    await putPassword(tx, { userId: id, hash, now })
  })
}
