// What the specs of signing in share: people of their own, put in place past the pages, and the way in.

import { randomUUID } from 'node:crypto'
import { openDb, type PrismaClient } from '@daylight/db'
import { hashPassword, newSecret, tokenDigest } from '@daylight/db/passwords'
import { type LinkPurpose, linkExpiresAt, skeletonOf } from '@daylight/domain/accounts'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { accountOf, at, expect } from '../support/test'

export type Person = {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly password: string
}

export async function withDb<T>(work: (db: PrismaClient) => Promise<T>): Promise<T> {
  const db = openDb(at().ownerUrl, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

type Given = {
  /** `null`: the person never chose a password. */
  passwordChangedAt?: Date | null
}

/** A clerk of the demonstration's town, whose password only this test knows. */
export const makePerson = (name: string, given: Given = {}) =>
  withDb(async (db): Promise<Person> => {
    const { passwordChangedAt = new Date() } = given
    const role = 'clerk'
    const id = randomUUID()
    const username = `e2e${id.replaceAll('-', '').slice(0, 12)}`
    const password = `Rain-over-${id.slice(0, 8)}`
    const { username: known } = accountOf(role)
    const pattern = await db.assignment.findFirstOrThrow({
      where: { role, user: { username: known } },
    })
    await db.user.create({
      data: {
        id,
        name,
        username,
        displayUsername: username,
        usernameSkeleton: skeletonOf(username),
        email: `${username}@accounts.invalid`,
        passwordChangedAt,
        assignments: { create: { agencyId: pattern.agencyId, role, startedOn: '2018-01-01' } },
        ...(passwordChangedAt && {
          accounts: {
            create: {
              providerId: 'credential',
              accountId: id,
              password: await hashPassword(password),
            },
          },
        }),
      },
    })
    return { id, name, username, password }
  })

/** The secret of a one-time link. */
export const makeLink = (purpose: LinkPurpose, userId: string | null) =>
  withDb(async (db) => {
    const secret = newSecret()
    await db.oneTimeLink.create({
      data: {
        purpose,
        userId,
        digest: tokenDigest(secret),
        expiresAt: linkExpiresAt(purpose, new Date()),
      },
    })
    return secret
  })

export async function fillIn(page: Page, { username, password }: Person) {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function signIn(page: Page, person: Person) {
  await page.goto('/sign-in')
  await fillIn(page, person)
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** What the phone shows: now, or as many steps of 30 seconds later. The server takes one step more or less. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })

/** Enrols the person who is signed in, at the page of the own account. */
export async function enrol(page: Page, person: Person) {
  await page.goto('/me')
  await page.getByRole('button', { name: '启用两步验证' }).click()
  const enrolled = await enrolHere(page, person)
  await expect(page.getByText('已启用', { exact: true })).toBeVisible()
  return enrolled
}

/** The four steps, wherever they stand. */
export async function enrolHere(page: Page, { password }: Person) {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: /扫描二维码/ })).toBeVisible()
  const typed = (await page.locator('code').first().textContent()) ?? ''
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: /保存恢复码/ })).toBeVisible()
  const recoveryCodes = await page
    .getByRole('listitem')
    .filter({ has: page.locator('code') })
    .allTextContents()
  await page.getByRole('checkbox', { name: '我已保存恢复码' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  const secret = typed.replaceAll(' ', '')
  const code = codeOf(secret)
  await page.getByLabel('验证码').fill(code)
  await page.getByRole('button', { name: '启用两步验证' }).click()
  return { secret, recoveryCodes, code }
}
