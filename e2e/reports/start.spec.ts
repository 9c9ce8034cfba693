import { expect, test } from '../support/test'

test('截止日期不在统计年度之内，被挡在这一项上', async ({ page, signInAs }) => {
  await signInAs('author')
  await page.goto('/reports')
  await page.getByLabel('报告年度').fill('2016')
  await page.getByLabel('统计截止日期').fill('2017-01-01')
  await page.getByRole('button', { name: '建立年度报告' }).click()
  await expect(page.getByText('统计截止日期必须在统计年度之内').first()).toBeVisible()
  await expect(page.getByLabel('报告年度')).toHaveValue('2016')
  await expect(page.getByLabel('统计截止日期')).toHaveValue('2017-01-01')
})

test('撰写人改文字，改不了数字', async ({ page, signInAs }) => {
  await signInAs('author')
  await page.goto('/reports')
  await page.getByLabel('报告年度').fill('2015')
  await page.getByLabel('统计截止日期').fill('2015-12-31')
  await page.getByRole('button', { name: '建立年度报告' }).click()

  const part = page.getByRole('region', { name: '三、依申请公开政府信息情况' })
  await part.getByRole('button', { name: '修改文字' }).click()
  const editor = part.getByRole('textbox')
  await editor.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('经查台账，')
  // With the number itself selected, what is typed lands beside it and never in it.
  const number = editor.getByTitle(/由台账得出，不能改写/).first()
  await number.click()
  await expect(number).toHaveClass(/text-white/)
  await page.keyboard.type('九十九')
  await expect(number).toHaveText('无')
  await part.getByRole('button', { name: '保存', exact: true }).click()
  await expect(part).toContainText('经查台账，本年收到政府信息公开申请：无九十九')
  await expect(part).toContainText('已人工修改')
  await expect(part.getByRole('button', { name: /无.*打开查看依据/ }).first()).toBeVisible()
})
