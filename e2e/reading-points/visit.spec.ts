import { expect, test } from '../support/test'

test('登记一次查阅；将来的日期被挡住', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/reading-points')
  await page.locator('tbody').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/reading-points\/[0-9a-f-]{36}/)

  await page.getByLabel('查阅日期').fill('2099-01-01')
  await page.getByLabel('接待人次').fill('3')
  await page.getByRole('button', { name: '登记查阅' }).click()
  await expect(page.getByText('日期不能晚于今天').first()).toBeVisible()

  await page.getByLabel('查阅日期').fill('2019-05-06')
  await page.getByRole('button', { name: '登记查阅' }).click()
  await expect(page.getByRole('row', { name: /2019-05-06/ }).first()).toContainText('3')
})
