import { expect, test } from '../support/test'
import { codeOf, enrol, fillIn, makePerson, signIn } from './session-people'

test('两步验证：启用之后密码不够，验证码和恢复码各只能用一次', async ({ page, context }) => {
  const person = await makePerson('综合科文书')
  await signIn(page, person)
  const { secret, recoveryCodes, code } = await enrol(page, person)
  expect(new Set(recoveryCodes).size).toBe(10)

  const again = async () => {
    await context.clearCookies()
    await page.goto('/sign-in')
    await fillIn(page, person)
    await expect(page.getByLabel('验证码')).toBeFocused()
  }
  const submit = () => page.getByRole('button', { name: '登录', exact: true }).click()

  await again()
  await page.getByLabel('验证码').fill(code)
  await submit()
  await expect(page.getByText('这个验证码已经用过')).toBeVisible()
  await expect(page.getByLabel('验证码')).toBeFocused()
  await expect(page.getByLabel('验证码')).toHaveAttribute('aria-invalid', 'true')

  const next = codeOf(secret, 1)
  const fullWidth = next.replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  )
  await page.getByLabel('验证码').fill(`${fullWidth.slice(0, 3)} ${fullWidth.slice(3)}`)
  await expect(page.getByLabel('验证码')).toHaveValue(next)
  await submit()
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()

  const [recoveryCode = ''] = recoveryCodes
  await again()
  await page.getByRole('button', { name: /改用恢复码/ }).click()
  await page.getByLabel('恢复码').fill(recoveryCode.toUpperCase())
  await submit()
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()

  await again()
  await page.getByRole('button', { name: /改用恢复码/ }).click()
  await page.getByLabel('恢复码').fill(recoveryCode)
  await submit()
  await expect(page.getByText('恢复码不正确或者已经用过')).toBeVisible()
  await expect(page.getByLabel('恢复码')).toHaveValue(recoveryCode)
})

test('第二步可以返回：用户名还在，密码要重新输入', async ({ page, context }) => {
  const person = await makePerson('综合科科员')
  await signIn(page, person)
  await enrol(page, person)
  await context.clearCookies()
  await page.goto('/sign-in')
  await fillIn(page, person)
  await page.getByRole('button', { name: '返回上一步' }).click()
  await expect(page.getByLabel('用户名')).toHaveValue(person.username)
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()
})

test('没有保存恢复码就不能往下走；中途取消，登录仍只凭密码', async ({ page, context }) => {
  const person = await makePerson('信息中心科员')
  await signIn(page, person)
  await page.goto('/me')
  await page.getByRole('button', { name: '启用两步验证' }).click()
  await page.getByLabel('密码', { exact: true }).fill('Not-the-password-1')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('密码不正确')).toBeVisible()
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()

  await page.getByLabel('密码', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: /扫描二维码/ })).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: /保存恢复码/ })).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('请先保存恢复码')).toBeVisible()
  await expect(page.getByRole('heading', { name: /保存恢复码/ })).toBeVisible()

  await context.clearCookies()
  await page.goto('/sign-in')
  await fillIn(page, person)
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()
})
