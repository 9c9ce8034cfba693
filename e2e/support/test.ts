import { test as base, expect } from '@playwright/test'
import { addresses } from './addresses'
import { openSession } from './sessions'

export { expect }

export type Role = 'admin' | 'clerk' | 'author' | 'head' | 'auditor'

type Fixtures = {
  /** Fails the test at the first thing that a page's content security policy held back (HD-03). */
  policy: undefined
  /** With `E2E_LAG`, each request of a page to the office's server waits up to so many milliseconds first. */
  lag: undefined
  /** Signs in as the demonstration's person in this role, without the form. */
  signInAs: (role: Role) => Promise<void>
  /** Signs in as a person that the test made. */
  signInPerson: (username: string) => Promise<void>
  /** Opens a page of the public site. */
  visit: (path: string) => Promise<void>
}

export const at = () => {
  const found = addresses()
  if (!found) throw new Error('the servers have no addresses')
  return found
}

export const accountOf = (role: Role) => {
  const account = at().accounts.find((candidate) => candidate.role === role)
  if (!account) throw new Error(`no account for ${role}`)
  return account
}

const violation = /Content Security Policy|Content-Security-Policy/

export const test = base.extend<Fixtures>({
  policy: [
    async ({ context }, use, { annotations }) => {
      const violations: string[] = []
      context.on('console', (message) => {
        if (violation.test(message.text())) violations.push(message.text())
      })
      await use(undefined)
      // A test that plants a script looks for itself at what is held back.
      if (annotations.some(({ type }) => type === 'held-back')) return
      expect(violations).toEqual([])
    },
    { auto: true },
  ],
  lag: [
    async ({ context }, use) => {
      const most = Number(process.env.E2E_LAG ?? 0)
      if (most > 0) {
        await context.route('**/api/**', async (route) => {
          await new Promise((settle) => setTimeout(settle, Math.random() * most))
          // The page may be gone by now.
          await route.fallback().catch(() => {})
        })
      }
      await use(undefined)
    },
    { auto: true },
  ],
  signInPerson: async ({ page }, use) => {
    await use(async (username) => {
      const value = await openSession(at().ownerUrl, at().secret, username)
      await page.context().clearCookies()
      await page
        .context()
        .addCookies([{ name: 'daylight.session_token', value, url: at().adminUrl }])
    })
  },
  // A session of its own each time: one that all tests shared would end half an hour after its role was last needed.
  signInAs: async ({ signInPerson }, use) => {
    await use((role) => signInPerson(accountOf(role).username))
  },
  visit: async ({ page }, use) => {
    await use(async (path) => {
      await page.goto(`${at().siteUrl}${path}`)
    })
  },
})
