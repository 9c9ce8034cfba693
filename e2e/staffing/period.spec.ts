import { expect, test } from '../support/test'

test('离任早于到任的任职被挡在这一项上，填过的内容都在', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/staffing/new')
  await page.getByLabel('岗位名称').fill('政务公开联络员')
  await page.getByLabel('到任日期').first().fill('2019-03-01')
  await page.getByLabel('离任日期').first().fill('2019-02-28')
  await page.getByRole('button', { name: '登记', exact: true }).click()

  await expect(page.getByText('离任日期不能早于到任日期').first()).toBeVisible()
  await expect(page.getByLabel('岗位名称')).toHaveValue('政务公开联络员')
  await expect(page.getByLabel('离任日期').first()).toHaveValue('2019-02-28')

  await page.getByLabel('离任日期').first().fill('2019-08-31')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('row', { name: /政务公开联络员/ })).toBeVisible()
})
