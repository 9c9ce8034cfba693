import type { Page } from '@playwright/test'
import { inDatabase, makeDraft, makeOffice, type OwnOffice } from '../desk/own-office'
import { expect, test } from '../support/test'

// One story, in order: what the administrator loads is what the clerk is told.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月24日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月18日`

const source = (page: Page) => page.getByLabel('粘贴通知全文，连同标题、文号和落款')
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

let office: OwnOffice
const title = '跨年度的一件信息'

test('管理员粘贴2027年的通知：先看到哪些日子、哪些期限会变，确认后重新计算', async ({
  page,
  signInAs,
}) => {
  office = await makeOffice('柳河镇')
  await makeDraft(office, title, '2026-12-31')
  await signInAs('admin')
  await page.goto('/calendar?year=2027')
  await expect(page.getByText('2027年的放假通知还没有装入')).toBeVisible()
  await page.getByRole('link', { name: '装入放假通知' }).last().click()

  await source(page).fill(notice)
  await expect(page.getByText('原文都看懂了')).toBeVisible()
  await expect(page.getByLabel('发文字号')).toHaveValue('国办发明电〔2026〕9号')
  await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()

  await expect(
    page.getByRole('heading', { name: /2027年：20天会变，\d+件期限会变动/ }),
  ).toBeFocused()
  const days = page.getByRole('table', { name: '会变的日子' })
  await expect(days.getByRole('row', { name: /1月24日.*周日.*放假.*上班.*春节/ })).toBeVisible()
  await expect(days.getByRole('row', { name: /6月9日.*周三.*上班.*放假.*端午节/ })).toBeVisible()
  const moving = page.getByRole('table', { name: '会变动的期限' })
  await expect(
    moving.getByRole('row', { name: /跨年度的一件信息.*2027年1月29日.*2027年1月28日/ }),
  ).toBeVisible()

  await page.getByRole('button', { name: '确认装入' }).click()
  await expect(page.getByText('2027年的放假安排已装入')).toBeVisible()
  await expect(page.getByText(/\d+件的期限有变动。/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('link', { name: '查看2027年的日历' }).click()
  await expect(page.getByRole('heading', { name: /2027年共有 ?\d+ ?个工作日$/ })).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: '放假和调休' })
      .getByRole('row', { name: /春节.*1月24日（周日）/ }),
  ).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: '依据的通知' })
      .getByRole('row', { name: /国办发明电〔2026〕9号/ }),
  ).toBeVisible()
})

test('后台任务里有做完的重新计算', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/jobs?status=done')
  const row = page.getByRole('row', { name: /重新计算期限/ }).first()
  await expect(row).toContainText('已完成')
  await expect(row).toContainText(/\d+件的期限有变动/)
})

test('经办人在工作台上得知期限变动，看到怎样算出来的，知悉后可以撤销', async ({
  page,
  signInPerson,
}) => {
  await signInPerson(office.people.clerk)
  await page.goto('/')
  const things = page.getByRole('region', { name: '今天要办的事' })
  await expect(things).toContainText('1项公开期限因放假安排变动')
  await things.getByRole('link', { name: /^去查看：/ }).click()

  const row = page.getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText('2027年1月29日暂定')
  await expect(row).toContainText('国办发明电〔2026〕9号')
  await row.getByRole('button', { name: /2027年1月28日.*打开期限说明/ }).click()
  const sheet = page.getByRole('dialog', { name: '期限说明' })
  const days = sheet.getByRole('list', { name: '逐日说明' })
  await expect(days.getByText('1月24日')).toBeVisible()
  await expect(days).toContainText('第16个工作日 调休上班（春节）')
  await expect(days).toContainText('第20个工作日最后一天')
  await expect(sheet).toContainText('这个期限变动过1次')
  await sheet.getByRole('button', { name: /关闭|Close/ }).click()

  await row.getByRole('button', { name: `知悉：${title}` }).click()
  await expect(page.getByText('没有待知悉的期限变动。')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: `知悉：${title}` }).click()
  await expect(page.getByText('没有待知悉的期限变动。')).toBeVisible()

  await page.getByText('已知悉', { exact: true }).click()
  await expect(row).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '今天办过的事' })).toBeVisible()
  await expect(things).not.toContainText('因放假安排变动')
})

const amendment = `国务院办公厅关于调整2027年劳动节假期安排的通知
国办发明电〔2027〕1号
一、劳动节：5月1日（周六）至4日（周二）放假调休，共4天。5月8日（周六）上班。
国务院办公厅
2027年3月22日`

test('调整通知成为下一版；他人先装入了，就重新对照，不覆盖', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/calendar/load')
  await source(page).fill(amendment)
  await expect(page.getByLabel('这是调整通知，只列出有变化的节日')).toBeChecked()
  await page.getByRole('button', { name: '下一步：看哪些日子会变' }).click()
  await expect(page.getByText('这一年已装入第1版，装入后成为第2版')).toBeVisible()
  const days = page.getByRole('table', { name: '会变的日子' })
  await expect(days.getByRole('row')).toHaveCount(2)
  await expect(days.getByRole('row', { name: /5月5日.*放假.*上班/ })).toBeVisible()

  await inDatabase(async (db) => {
    const { days: loaded } = await db.holidayNotice.findFirstOrThrow({
      where: { year: 2027, version: 1 },
      include: { days: true },
    })
    await db.holidayNotice.create({
      data: {
        year: 2027,
        version: 2,
        days: { createMany: { data: loaded.map(({ noticeId: _, ...day }) => day) } },
      },
    })
  })
  await page.getByRole('button', { name: '确认装入' }).click()
  await expect(page.getByText('这一年的放假安排刚被他人装入新版本')).toBeVisible()
  await page.getByRole('button', { name: '重新对照' }).click()
  await expect(page.getByText('这一年已装入第2版，装入后成为第3版')).toBeVisible()
  await expect(page.getByText('刚被他人装入新版本')).toBeHidden()

  await page.getByRole('button', { name: '返回修改' }).click()
  await expect(source(page)).toHaveValue(amendment)
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
