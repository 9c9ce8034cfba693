// Signed-in sessions without the form: a real row, and the cookie that the office's app would have given.

import { createHmac, randomBytes } from 'node:crypto'
import { openDb } from '@daylight/db'
import { demoAccounts } from '@daylight/db/demo'

/** @param secret of the app that is to accept the cookies */
export async function signInAll(ownerUrl: string, secret: string) {
  const db = openDb(ownerUrl, { connections: 1 })
  try {
    const accounts = []
    for (const account of demoAccounts) {
      const token = randomBytes(24).toString('base64url')
      await db.session.create({
        data: {
          token,
          expiresAt: new Date(Date.now() + 3_600_000),
          user: { connect: { username: account.username } },
        },
      })
      const signature = createHmac('sha256', secret).update(token).digest('base64')
      accounts.push({ ...account, cookie: encodeURIComponent(`${token}.${signature}`) })
    }
    return accounts
  } finally {
    await db.$disconnect()
  }
}
