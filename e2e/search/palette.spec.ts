import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索与命令' })
const field = (page: Page) => page.getByRole('combobox', { name: '搜索与命令' })

/** A real key press of the browser's, as an input method leaves it to the page. */
const pressWhileComposing = (page: Page, press: { key: string; code: string; ctrlKey?: boolean }) =>
  page.evaluate((given) => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    const hows: KeyboardEventInit[] = [{ isComposing: true }, { keyCode: 229 }]
    for (const how of hows)
      target.dispatchEvent(
        new KeyboardEvent('keydown', { ...given, ...how, bubbles: true, cancelable: true }),
      )
    target.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  }, press)

test('Ctrl K 找到一件信息，回车打开；正在填写时也能用', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training/new')
  await page.getByLabel('培训主题').focus()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()

  // As an input method gives it, and the second word finds what the first one found.
  const found = dialog(page).getByRole('option', { name: /烟花爆竹销售和燃放安全管理/ })
  for (const word of ['烟花', '爆竹']) {
    await page.keyboard.insertText(word)
    await expect(found.first()).toBeEnabled()
  }
  await expect(found.first()).toHaveAttribute('aria-selected', 'true')
  await expect(dialog(page).getByRole('group', { name: '主动公开信息' })).toBeVisible()
  await expect(dialog(page).getByText(/列出\d+条记录/)).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\/disclosures\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('烟花爆竹')
  await expect(dialog(page)).toBeHidden()
  await expect(page.locator('#main')).toBeFocused()
})

test('只列出本人能打开的页面和能办的事，没有的记录说没有', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto('/')
  await page.getByRole('button', { name: /搜索/ }).click()
  await expect(dialog(page).getByRole('option', { name: '操作日志' })).toBeVisible()
  await expect(dialog(page).getByRole('option', { name: '登记培训' })).toHaveCount(0)
  await expect(dialog(page).getByRole('option', { name: '机关树' })).toHaveCount(0)

  await expect(field(page)).toBeFocused()
  await page.keyboard.type('没有这样的记录')
  await expect(dialog(page).getByText('本机关没有含“没有这样的记录”的记录。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: /搜索/ })).toBeFocused()
})

test('输入法正在组字时，Ctrl K 不打开，回车不跳转', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await pressWhileComposing(page, { key: 'k', code: 'KeyK', ctrlKey: true })
  await expect(dialog(page)).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('查阅点')
  await expect(dialog(page).getByRole('option').first()).toBeVisible()
  await pressWhileComposing(page, { key: 'Enter', code: 'Enter' })
  await expect(page).toHaveURL(/\/training$/)
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/reading-points$/)
})

test('查找失败时说明原因，重试后有结果', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.route('**/api/trpc/search.find**', (route) => route.abort())
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('烟花爆竹')
  await expect(dialog(page).getByText('连不上服务器')).toBeVisible()
  await page.unroute('**/api/trpc/search.find**')
  await dialog(page).getByRole('button', { name: '重试' }).click()
  await expect(
    dialog(page)
      .getByRole('option', { name: /烟花爆竹/ })
      .first(),
  ).toBeVisible()
})
