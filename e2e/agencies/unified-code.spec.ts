import { expect, test } from '../support/test'

test('校验码不对的统一社会信用代码被挡在这一项上', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto('/agency')
  await page.getByLabel('统一社会信用代码').fill('11220581MB12345624')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('校验码不对').first()).toBeVisible()
  await expect(page.getByLabel('统一社会信用代码')).toHaveValue('11220581MB12345624')
  await page.reload()
  await expect(page.getByLabel('统一社会信用代码')).toHaveValue('11220581MB12345623')
})
