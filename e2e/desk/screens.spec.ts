import type { Page } from '@playwright/test'
import { notice, source } from '../calendar/notices'
import { expectAccessible, expectNoSidewaysScroll, openScreen } from '../support/screens'
import { expect, type Role, test } from '../support/test'

type Screen = {
  readonly path: string
  readonly role: Role
  /** What sets two screens of one address apart. */
  readonly as?: string
  /** What is opened on it before it is looked at. */
  readonly open?: (page: Page) => Promise<void>
}

/** Of a year that no other test loads; its weekdays, and with them the days worked, are left out. */
const noticeOf2035 = notice
  .replaceAll('2027', '2035')
  .replaceAll('2026', '2034')
  .replaceAll(/（周.）/g, '')
  .replaceAll(/。[^。\n]*上班。/g, '。')

const season = {
  year: 2026,
  dueOn: '2027-01-31',
  lacks: [
    {
      what: '7件本年形成的信息还没有公开',
      from: '信息员（经办）',
      by: '2026-12-31',
      to: '/disclosures?status=draft',
    },
    { what: '没有登记2026年的培训', from: '信息员（经办）', by: '2026-12-31', to: '/training' },
  ],
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
  {
    path: '/calendar/load',
    role: 'admin',
    as: '核对变动',
    open: async (page) => {
      await source(page).fill(noticeOf2035)
      await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()
      await expect(page.getByRole('table', { name: '会变的日子' })).toBeVisible()
    },
  },
  {
    path: '/',
    role: 'author',
    as: '年报季节',
    open: async (page) => {
      // The server's clock is not the test's to set: its answer is given a season.
      await page.route(/desk\.today/, async (route) => {
        const response = await route.fetch()
        const answers = [await response.json()].flat()
        for (const { result } of answers) if (result?.data?.things) result.data.season = season
        const isBatch = route.request().url().includes('batch=1')
        await route.fulfill({ response, json: isBatch ? answers : answers[0] })
      })
      await page.reload()
      await expect(page.getByRole('heading', { name: '2026年度报告还缺什么' })).toBeVisible()
    },
  },
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

for (const { path, role, as = role, open } of screens)
  test(`${path}（${as}）：无障碍检查没有严重问题，手机宽度不横向滚动`, async ({
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
