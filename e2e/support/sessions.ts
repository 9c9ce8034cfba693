// Signed-in sessions without the form: a real row, and the cookie that the office's app would have given.

import { createHmac, randomBytes } from 'node:crypto'
import { openDb } from '@daylight/db'
import { tokenDigest } from '@daylight/db/passwords'

/**
 * A session of the person, and the cookie that goes with it.
 *
 * @param secret of the app that is to accept the cookie
 */
export async function openSession(ownerUrl: string, secret: string, username: string) {
  const db = openDb(ownerUrl, { connections: 1 })
  try {
    const token = randomBytes(24).toString('base64url')
    await db.session.create({
      data: {
        token: tokenDigest(token),
        expiresAt: new Date(Date.now() + 30 * 60_000),
        user: { connect: { username } },
      },
    })
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return encodeURIComponent(`${token}.${signature}`)
  } finally {
    await db.$disconnect()
  }
}
