import { accountOf, expect, test } from '../support/test'

test('密码不对有一句话，用户名还在；登录后回到原来要去的页面', async ({ page }) => {
  const { username, password } = accountOf('clerk')
  await page.goto('/training')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText('演示数据')).toBeVisible()
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill('不是这个密码-2018')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText(/用户名或密码/)).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(username)

  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/training/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('没有权限的人看不到登记的入口，直接打开也办不了', async ({ page, signInAs }) => {
  await signInAs('auditor')
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: /登记培训|新登记/ })).toHaveCount(0)
  await page.goto('/training/new')
  await expect(page.getByText(/没有.*权限/).first()).toBeVisible()
})
