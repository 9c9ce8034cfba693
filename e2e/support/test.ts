import { test as base, expect, type Page } from '@playwright/test'
import { addresses } from './addresses'
import { openSession } from './sessions'

export { expect }

export type Role = 'admin' | 'clerk' | 'author' | 'head' | 'auditor'

type Fixtures = {
  /** Fails the test at the first thing that a page's content security policy held back (HD-03). */
  policy: undefined
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
  signInPerson: async ({ page }, use) => {
    await use(async (username) => {
      const value = await openSession(at().ownerUrl, at().secret, username)
      await page.context().clearCookies()
      await page
        .context()
        .addCookies([{ name: 'daylight.session_token', value, url: at().adminUrl }])
    })
  },
  signInAs: async ({ page }, use) => {
    await use(async (role) => {
      await page.context().clearCookies()
      await page
        .context()
        .addCookies([
          { name: 'daylight.session_token', value: accountOf(role).cookie, url: at().adminUrl },
        ])
    })
  },
  visit: async ({ page }, use) => {
    await use(async (path) => {
      await page.goto(`${at().siteUrl}${path}`)
    })
  },
})

/** Nothing sticks out to the side: the page can't be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider).toBeLessThanOrEqual(0)
}
