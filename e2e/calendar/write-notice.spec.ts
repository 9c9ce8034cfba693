import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { amendment, notice, source } from './notices'

const selected = (page: Page) =>
  source(page).evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })

test('2月30日：说出在第几行、哪几个字，点一下就选中；原文一个字不丢', async ({
  page,
  signInAs,
}) => {
  const faulty = notice.replace('2月20日（周六）', '2月30日（周六）')
  await signInAs('admin')
  await page.goto('/calendar/load')
  await source(page).fill(faulty)
  const problem = page.getByRole('button', { name: /第6行.*2027年2月30日不存在/ })
  await problem.click()
  expect(await selected(page)).toBe('2月30日（周六）')

  await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()
  await expect(page.getByText('原文中还有没看懂的地方')).toBeVisible()
  await expect(page.getByRole('button', { name: '确认装入' })).toHaveCount(0)
  await expect(source(page)).toHaveValue(faulty)
})

test('年份与星期对不上：在那一行说明，不装入别的年份的安排', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/calendar/load')
  await source(page).fill(notice.replace('关于2027年', '关于2028年'))
  await expect(
    page.getByRole('button', { name: /第\d行.*2028年1月1日是周六，请核对年份/ }),
  ).toBeVisible()
})

test('从2028年的日历进入，粘贴的是2027年的通知：原文处和年份一项都说明，不装入', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/calendar?year=2028')
  await page.getByRole('link', { name: '装入放假通知' }).last().click()
  await expect(page.getByLabel('年份')).toHaveValue('2028')
  await source(page).fill(notice)
  await expect(
    page.getByRole('button', { name: /第1行.*这是2027年的通知，要装入的是2028年的安排，请核对/ }),
  ).toBeVisible()
  await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()
  await expect(page.getByText('要装入的是2028年的安排；要装入别的年份的').first()).toBeVisible()
  await expect(page.getByLabel('年份')).toBeFocused()
  await expect(page.getByRole('button', { name: '确认装入' })).toHaveCount(0)
})

test('没有标题的原文按所选的年份读', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/calendar/load?year=2027')
  await source(page).fill(notice.split('\n').slice(1).join('\n'))
  await expect(page.getByText('原文都看懂了')).toBeVisible()
  await expect(page.getByLabel('年份')).toHaveValue('2027')
})

test('直接填写表格：调休上班填了工作日，这一项上说明', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/calendar/load')
  await source(page).fill(notice)
  await expect(page.getByText('原文都看懂了')).toBeVisible()
  const worked = page.getByLabel('调休上班').first()
  await expect(worked).toHaveValue('2027-01-24')
  await worked.fill('2027-01-25')
  await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()
  await expect(
    page.getByText('调休上班日应当是周六或周日，2027年1月25日是周一').first(),
  ).toBeVisible()
  await expect(worked).toBeFocused()
  await expect(worked).toHaveValue('2027-01-25')
  // The table is the person's now: the text no longer overwrites it, unless asked to.
  await page.getByRole('button', { name: '用原文重新填写' }).click()
  await expect(worked).toHaveValue('2027-01-24')
})

test('上传文件：文字填入原文；看不懂的文件，在上传处说明，已粘贴的不丢', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/calendar/load')
  const upload = (name: string, text: string) =>
    page
      .getByLabel('通知文件')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await upload('放假通知.txt', amendment)
  await expect(source(page)).toHaveValue(/关于调整2027年劳动节假期安排的通知/)
  await upload('放假通知.exe', 'MZ')
  await expect(page.getByRole('alert').filter({ hasText: /。$/ })).toBeVisible()
  await expect(source(page)).toHaveValue(/关于调整2027年劳动节假期安排的通知/)
})
