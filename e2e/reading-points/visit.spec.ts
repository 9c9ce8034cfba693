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

test('填错的人次可以更正，借出的文件可以登记归还', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/reading-points')
  await page.locator('tbody').getByRole('link').nth(1).click()
  await page.getByLabel('查阅日期').fill('2019-05-07')
  await page.getByLabel('接待人次').fill('30')
  await page.getByRole('button', { name: '登记查阅' }).click()
  await page.getByRole('button', { name: '更正2019-05-07的登记' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('接待人次').fill('3')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('row', { name: /2019-05-07/ }).getByText('3', { exact: true }),
  ).toBeVisible()

  await page.getByRole('link', { name: /借阅/ }).click()
  await page.getByLabel('借阅文件名称').fill('农村宅基地政策汇编')
  await page.getByLabel('借出日期').fill('2019-05-07')
  await page.getByRole('button', { name: '登记借阅' }).click()
  await page.getByRole('button', { name: '登记归还《农村宅基地政策汇编》' }).click()
  await dialog.getByLabel('归还日期').fill('2019-05-06')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog.getByText('归还日期不能早于借出日期').first()).toBeVisible()
  await dialog.getByLabel('归还日期').fill('2019-05-20')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('row', { name: /农村宅基地政策汇编/ })).toContainText('2019-05-20')
})

test('32个查阅点分两页，每个只出现一次', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/reading-points')
  const names = page.locator('tbody').getByRole('link')
  await expect(names).toHaveCount(20)
  const first = await names.allTextContents()
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(names).toHaveCount(12)
  const second = await names.allTextContents()
  expect(new Set([...first, ...second]).size).toBe(32)
})
