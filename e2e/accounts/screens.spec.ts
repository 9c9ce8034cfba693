import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, openScreen } from '../support/screens'
import { expect, type Role, test } from '../support/test'

const screens: Partial<Record<Role, readonly string[]>> = {
  clerk: [
    '/',
    '/disclosures',
    '/disclosures/new',
    '/training',
    '/training/new',
    '/staffing',
    '/staffing/new',
    '/reading-points',
    '/reading-points/new',
    '/reports',
    '/calendar',
    '/calendar/changes',
    '/me',
  ],
  admin: [
    '/',
    '/agency',
    '/agencies',
    '/agencies/new',
    '/people',
    '/people/new',
    '/settings',
    '/calendar',
    '/calendar/load',
    '/jobs',
    '/me',
  ],
  auditor: ['/', '/agencies', '/audit', '/calendar/changes', '/people', '/settings'],
}

const entries = Object.entries(screens) as [Role, readonly string[]][]

async function open(page: Page, path: string) {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openScreen(page, path)
}

for (const [role, paths] of entries) {
  test(`管理端各屏（${role}）：无障碍检查没有严重问题，手机宽度不横向滚动`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(role)
    for (const path of paths) {
      await open(page, path)
      await expectAccessible(page, path)
      await page.setViewportSize({ width: 390, height: 844 })
      await test.step(`${path}，手机宽度`, () => expectNoSidewaysScroll(page))
    }
  })

  test(`管理端各屏（${role}，大字）：办公室和手机的宽度都不横向滚动`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(role)
    await page.addInitScript(() => localStorage.setItem('daylight.large-text', 'on'))
    for (const path of paths) {
      await open(page, path)
      await test.step(`${path}，办公室宽度`, () => expectNoSidewaysScroll(page))
      await page.setViewportSize({ width: 390, height: 844 })
      await test.step(`${path}，手机宽度`, () => expectNoSidewaysScroll(page))
    }
  })
}

test('框架的对话框和面板：无障碍检查没有严重问题', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/agency')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const inDialog = async (name: string) => {
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await expectAccessible(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name })).toBeHidden()
  }

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '搜索与命令' })).toBeFocused()
  await page.keyboard.type('管理')
  await expect(page.getByText(/列出\d+条记录/)).toBeVisible()
  await inDialog('搜索与命令')
  await page.getByRole('button', { name: /切换机关/ }).click()
  await inDialog('切换机关')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await inDialog('快捷键')

  await page.getByRole('button', { name: /市政务公开办/ }).click()
  await expect(page.getByRole('switch', { name: '大字模式' })).toBeVisible()
  await expectAccessible(page, '本人')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /办公地址的说明/ }).click()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await expectAccessible(page, '说明')
})
