import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const rows = (page: Page) => page.getByRole('table', { name: '主动公开信息' }).locator('tbody tr')
const linkOf = (page: Page, index: number) => rows(page).nth(index).getByRole('link').first()

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/disclosures')
  await expect(rows(page).first()).toBeVisible()
})

test('J、K 逐行移动，焦点就在这一行的链接上，回车打开', async ({ page }) => {
  await page.keyboard.press('j')
  await expect(linkOf(page, 0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(linkOf(page, 2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(linkOf(page, 1)).toBeFocused()
  const groundOf = (index: number) =>
    rows(page)
      .nth(index)
      .evaluate((row) => getComputedStyle(row).backgroundColor)
  expect(await groundOf(1)).not.toBe(await groundOf(2))

  const title = await linkOf(page, 1).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('“/”到第一个筛选条件；没有列表的页面打开搜索', async ({ page }) => {
  await page.keyboard.press('/')
  await expect(page.locator('main search select').first()).toBeFocused()

  await page.goto('/agency')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog', { name: '搜索与命令' })).toBeVisible()
})

test('“?”列出全部快捷键；关掉单个键以后，J 不再起作用', async ({ page }) => {
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: '快捷键' })
  await expect(keys.getByRole('row', { name: /下一行/ })).toBeVisible()
  await keys.getByLabel('启用单个键的快捷键').uncheck()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(linkOf(page, 0)).not.toBeFocused()
  await expect(keys).toBeHidden()
  // What opens with Ctrl is no single key.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: '搜索与命令' })).toBeVisible()
})

test('输入法正在组字、按住 Ctrl 或者正在填写时，单个键不起作用', async ({ page }) => {
  await page.evaluate(() => {
    const presses: KeyboardEventInit[] = [
      { isComposing: true },
      { keyCode: 229 },
      { ctrlKey: true },
      { altKey: true },
    ]
    for (const how of presses)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, ...how }),
      )
  })
  await expect(linkOf(page, 0)).not.toBeFocused()

  await page.goto('/training/new')
  await page.getByLabel('培训主题').fill('')
  await page.getByLabel('培训主题').pressSequentially('j/k?')
  await expect(page.getByLabel('培训主题')).toHaveValue('j/k?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
