import { expect, test } from '../support/test'
import { fillIn, makePerson, signIn } from './session-people'

test('密码不对有一句话，用户名还在；登录后回到原来要去的页面', async ({ page }) => {
  const person = await makePerson('党政办文书')
  await page.goto('/training')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText('演示数据')).toBeVisible()
  await fillIn(page, { ...person, password: '不是这个密码-2018' })
  await expect(page.getByText('用户名或密码不正确')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(person.username)
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()

  await fillIn(page, person)
  await expect(page).toHaveURL(/\/training/)
  await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
})

test('没有填的、全角的，都在这一项上说明，不用等到提交以后', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('请填写用户名。')).toBeVisible()
  await expect(page.getByText('请填写密码。')).toBeVisible()
  await expect(page.getByLabel('用户名')).toBeFocused()

  await page.getByLabel('用户名').fill('ｊingban')
  await expect(page.getByText('“ｊ”是全角字符')).toBeVisible()
  await page.getByLabel('密码', { exact: true }).fill('密码１')
  await expect(page.getByText('密码中有全角的数字或字母')).toBeVisible()
})

test('大写锁定打开时，密码这一项下有提示', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('密码', { exact: true })
  const press = (modifierCapsLock: boolean) =>
    password.dispatchEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock })
  await press(true)
  await expect(page.getByText('大写锁定已打开')).toBeVisible()
  await press(false)
  await expect(page.getByText('大写锁定已打开')).toHaveCount(0)
})

test('试得太多时说明几点以后可以再试，填过的用户名还在', async ({ page }) => {
  await page.route('**/api/auth/sign-in', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'retry-after': '240' },
      json: { message: '尝试的次数太多了。', code: 'accounts.too_many_tries' },
    }),
  )
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('jingban')
  await page.getByLabel('密码', { exact: true }).fill('Rain-over-hill')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(/请在\d{2}:\d{2}（约4分钟）后再试/)
  await expect(page.getByLabel('用户名')).toHaveValue('jingban')
})

test('密码可以显示出来核对，用键盘也行', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('密码', { exact: true })
  await password.fill('Rain-over-hill')
  await expect(password).toHaveAttribute('type', 'password')
  await password.press('Tab')
  await expect(page.getByRole('button', { name: '显示密码' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(password).toHaveAttribute('type', 'text')
  await expect(password).toHaveValue('Rain-over-hill')
})

test('没有权限的人看不到登记的入口，直接打开也办不了', async ({ page, signInAs }) => {
  await signInAs('auditor')
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
  await expect(page.getByRole('link', { name: /登记培训|新登记/ })).toHaveCount(0)
  await page.goto('/training/new')
  await expect(page.getByText(/没有.*权限/).first()).toBeVisible()
})

test('退出登录没有办成的，留在原页并说明；到了登录页也看得到谁还在登录', async ({ page }) => {
  const person = await makePerson('社保所文书')
  await signIn(page, person)
  const leave = async () => {
    await page.getByRole('button', { name: new RegExp(person.name) }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
  }
  await page.route('**/api/auth/sign-out', (route) => route.abort())
  await leave()
  await expect(page.getByText('没有退出登录：连不上服务器')).toBeVisible()
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/sign-in')
  const still = page.getByRole('alert').filter({ hasText: `${person.name}的登录还没有结束` })
  await still.getByRole('button', { name: '退出登录' }).click()
  await expect(still).toContainText('没有退出登录：连不上服务器')
  await page.unroute('**/api/auth/sign-out')
  await still.getByRole('button', { name: '退出登录' }).click()
  await expect(still).toBeHidden()
  await page.goto('/training')
  await expect(page).toHaveURL(/\/sign-in/)
})
