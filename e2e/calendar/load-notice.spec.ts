import { inDatabase, makeDraft, makeOffice, type OwnOffice } from '../desk/own-office'
import { expectAccessible } from '../support/screens'
import { expect, test } from '../support/test'
import { amendment, notice, source } from './notices'

// One story, in order: what the administrator loads is what the clerk is told.
test.describe.configure({ mode: 'serial' })

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
  // The administrator sees no book: how many deadlines of whom, and not which.
  await expect(moving.getByRole('row', { name: /柳河镇.*提前1件/ })).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)

  await page.getByRole('button', { name: '确认装入' }).click()
  await expect(page.getByText('2027年的放假安排已装入')).toBeVisible()
  await expect(page.getByText(/\d+件的期限有变动。/)).toBeVisible()
  await expectAccessible(page, '装入以后')

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
  // The message stays while its button has the focus.
  const undo = page.getByRole('button', { name: '撤销' })
  await undo.focus()
  await expect(page.getByText('没有待知悉的期限变动。')).toBeVisible()
  await undo.click()
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: `知悉：${title}` }).click()
  await expect(page.getByText('没有待知悉的期限变动。')).toBeVisible()

  await page.getByText('已知悉', { exact: true }).click()
  await expect(row).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '今天办过的事' })).toBeVisible()
  await expect(things).not.toContainText('因放假安排变动')
})

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
