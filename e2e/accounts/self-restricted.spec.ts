import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { enrolHere, fillIn, makePerson, signIn } from './session-people'

test('密码用满90天：先更换，之前什么也打不开；换好后就地继续', async ({ page }) => {
  const old = new Date(Date.now() - 91 * 86_400_000)
  const person = await makePerson('统计站信息员', { passwordChangedAt: old })
  await signIn(page, person)
  await expect(page.getByRole('heading', { level: 1, name: '请先更换密码' })).toBeVisible()
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1, name: '请先更换密码' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '目录' })).toHaveCount(0)

  await page.getByLabel('现在的密码', { exact: true }).fill(person.password)
  await page.getByLabel('新密码', { exact: true }).fill('Paper-and-Lantern-4')
  await page.getByRole('button', { name: '更换密码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()
})

/** As the server answers for a role that must have a second factor, in an office that asks for it. */
async function demandSecondFactor(page: Page) {
  await page.route(/\/api\/trpc\/[^?]*accounts\.self/, async (route) => {
    const response = await route.fetch()
    const answers = await response.json()
    for (const { result } of [answers].flat())
      if (result?.data && 'twoFactorEnabled' in result.data)
        result.data.restriction = result.data.twoFactorEnabled ? null : 'enrol_second_factor'
    await route.fulfill({ response, json: answers })
  })
}

test('角色须两步验证的：只能先启用；启用后就地继续', async ({ page }) => {
  const person = await makePerson('武装部信息员')
  await demandSecondFactor(page)
  await page.goto('/training')
  await fillIn(page, person)
  await expect(page.getByRole('heading', { level: 1, name: '请先启用两步验证' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '目录' })).toHaveCount(0)
  await enrolHere(page, person)
  await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
})
