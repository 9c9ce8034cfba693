import { expect, test } from '../support/test'
import { makePerson, signIn } from './session-people'

test('在“我的账户”结束另一个登录：那一台机器随即要重新登录，这一台不受影响', async ({
  page,
  browser,
}) => {
  const person = await makePerson('档案室信息员')
  const elsewhere = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  })
  const other = await elsewhere.newPage()
  await signIn(other, person)
  await signIn(page, person)
  await page.goto('/me')
  const table = page.getByRole('table', { name: '我的登录' })
  await expect(table.getByRole('row', { name: /本次登录/ })).toHaveCount(1)
  const row = table.getByRole('row', { name: /iPhone · Safari/ })
  await expect(row).toContainText('本机')
  await row.getByRole('button', { name: /结束登录/ }).click()
  await expect(row).toHaveCount(0)

  await other.goto('/training')
  await expect(other).toHaveURL(/\/sign-in/)
  await page.reload()
  await expect(table.getByRole('row', { name: /本次登录/ })).toBeVisible()
  await elsewhere.close()
})

test('结束其他全部登录，只留下这一个', async ({ page, browser }) => {
  const person = await makePerson('收发室信息员')
  for (const _ of [1, 2]) {
    const context = await browser.newContext()
    await signIn(await context.newPage(), person)
    await context.close()
  }
  await signIn(page, person)
  await page.goto('/me')
  await expect(page.getByText(/^上次登录：\d{4}年.*来自本机。如果不是您本人/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Chrome/ })).toHaveCount(3)
  await page.getByRole('button', { name: '结束其他全部登录' }).click()
  await expect(page.getByRole('row', { name: /Chrome/ })).toHaveCount(1)
  await expect(page.getByRole('button', { name: '结束其他全部登录' })).toHaveCount(0)
})

test('更换密码：规则先写明、随打随勾；不合规则的在这一项上说；换好后旧密码不能再登录', async ({
  page,
  context,
}) => {
  const person = await makePerson('宣传科信息员')
  await signIn(page, person)
  await page.goto('/me')
  await page.getByRole('button', { name: '更换密码' }).click()
  await expect(page.getByText('不是一串相邻的键')).toBeVisible()
  await page.getByLabel('现在的密码', { exact: true }).fill(person.password)
  await page.getByLabel('新密码', { exact: true }).fill('qwertyuiop123456')
  await page.getByRole('button', { name: '更换密码' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /密码/ }).first()).toBeVisible()
  await expect(page.getByLabel('新密码', { exact: true })).toBeFocused()
  await expect(page.getByLabel('现在的密码', { exact: true })).toHaveValue(person.password)

  const next = 'Paper-and-Lantern-4'
  await page.getByLabel('新密码', { exact: true }).fill(next)
  await page.getByRole('button', { name: '更换密码' }).click()
  await expect(page.getByText('密码已更换')).toBeVisible()

  await context.clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(person.username)
  await page.getByLabel('密码', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('用户名或密码不正确')).toBeVisible()
  await page.getByLabel('密码', { exact: true }).fill(next)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()
})
