import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, openScreen } from '../support/screens'
import { expect, type Role, test } from '../support/test'

type Screen = {
  readonly path: string
  readonly role: Role
  /** What is opened on it before it is looked at. */
  readonly open?: (page: Page) => Promise<void>
}

const screens: readonly Screen[] = [
  {
    path: '/?year=2018',
    role: 'head',
    open: (page) => expect(page.getByRole('img', { name: /各月的数字/ })).toBeVisible(),
  },
  { path: '/', role: 'admin' },
  { path: '/calendar?year=2026', role: 'clerk' },
  { path: '/calendar?year=2099', role: 'admin' },
  { path: '/calendar/load', role: 'admin' },
  { path: '/calendar/changes', role: 'clerk' },
  {
    path: '/disclosures?status=draft',
    role: 'clerk',
    open: async (page) => {
      await page
        .getByRole('button', { name: /打开期限说明/ })
        .first()
        .click()
      await expect(page.getByRole('list', { name: '逐日说明' })).toBeVisible()
    },
  },
  { path: '/audit', role: 'auditor' },
  { path: '/jobs', role: 'admin' },
]

for (const { path, role, open } of screens)
  test(`${path}（${role}）：无障碍检查没有严重问题，手机宽度不横向滚动`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(role)
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      await openScreen(page, path)
      await open?.(page)
      await expectAccessible(page, path)
      await expectNoSidewaysScroll(page)
    }
  })
