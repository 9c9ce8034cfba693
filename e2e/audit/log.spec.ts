import { readFile } from 'node:fs/promises'
import { inDatabase, makeDraft, makeOffice, PASSWORD } from '../desk/own-office'
import { expect, test } from '../support/test'

test('经办人登记一场培训又更正：负责人在操作日志里看到是谁、之前之后是什么', async ({
  page,
  signInPerson,
}) => {
  const office = await makeOffice('五道镇')
  await signInPerson(office.people.clerk)
  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill('2018-05-08')
  await page.getByLabel('培训主题').fill('日志里的一场培训')
  await page.getByLabel('培训地点').fill('四楼会议室')
  await page.getByLabel('参训人员').fill('行政办主任')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('link', { name: '日志里的一场培训' }).click()
  await page.getByLabel('培训地点').fill('综合文化站')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(/\/training(\?|$)/)
  // What is refused is told as well.
  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill('2099-05-08')
  await page.getByLabel('培训主题').fill('还没有举办的培训')
  await page.getByLabel('培训地点').fill('四楼会议室')
  await page.getByLabel('参训人员').fill('行政办主任')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('培训日期不能晚于今天').first()).toBeVisible()

  await signInPerson(office.people.head)
  await page.goto('/audit')
  const rows = page.getByRole('table', { name: '操作日志' }).locator('tbody tr')
  await expect(rows.first()).toContainText('培训日期不能晚于今天')
  await page.getByLabel('类别').selectOption('办理')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('更正培训')
  await expect(rows.nth(1)).toContainText('登记培训')
  await expect(rows.nth(1)).toContainText('五道镇经办人，经办人')

  await rows
    .nth(0)
    .getByRole('button', { name: /打开这条记录/ })
    .click()
  const sheet = page.getByRole('dialog', { name: '一条操作日志' })
  const place = sheet.getByRole('row', { name: /培训地点/ })
  await expect(place.getByRole('cell').nth(0)).toHaveText('四楼会议室')
  await expect(place.getByRole('cell').nth(1)).toHaveText('综合文化站')

  await sheet.getByRole('link', { name: '这条记录的全部历史' }).first().click()
  await expect(page).toHaveURL(/entryId=/)
  await expect(page.getByText('只看一条记录的全部历史。')).toBeVisible()
  await expect(rows.filter({ hasText: '登记培训' })).toHaveCount(1)
  await expect(rows.filter({ hasText: '更正培训' })).toHaveCount(1)
  // Personal data that were read belong to it; another session that was refused does not.
  await expect(rows.filter({ hasText: '查看参训人员' })).not.toHaveCount(0)
  await expect(rows.filter({ hasText: '培训日期不能晚于今天' })).toHaveCount(0)
})

test('在信息的页面上打开修改记录：谁、什么时候、原来怎么写', async ({ page, signInPerson }) => {
  const office = await makeOffice('六道镇')
  const { id } = await makeDraft(office, '有修改记录的信息', '2018-12-12')
  await signInPerson(office.people.clerk)
  await page.goto(`/disclosures/${id}`)
  await page.getByLabel('内容概述').fill('第一次写的概述')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page).toHaveURL(/\/disclosures(\?|$)/)

  await page.goto(`/disclosures/${id}`)
  await page.getByRole('button', { name: '修改记录' }).click()
  const sheet = page.getByRole('dialog', { name: '修改记录' })
  await expect(sheet.getByText('六道镇经办人，经办人')).toBeVisible()
  const summary = sheet.getByRole('row', { name: /内容概述/ })
  await expect(summary.getByRole('cell').nth(0)).toHaveText('（空）')
  await expect(summary.getByRole('cell').nth(1)).toHaveText('第一次写的概述')
})

test('审计员导出操作日志：先确认是本人，取消就不导出；导出的也记入日志', async ({
  page,
  signInPerson,
}) => {
  const office = await makeOffice('七道镇')
  await signInPerson(office.people.auditor)
  await inDatabase((db) =>
    db.session.updateMany({
      where: { user: { username: office.people.auditor } },
      data: { confirmedAt: new Date('2018-01-01') },
    }),
  )
  await page.goto('/audit')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const dialog = page.getByRole('dialog', { name: '请确认是您本人' })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: '导出 CSV' }).click()
  await dialog.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '确认' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('操作日志.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain('"时间","人员"')
  expect(text).toContain('七道镇审计员')

  await page.reload()
  await expect(page.getByRole('row', { name: /导出操作日志.*已办理/ })).toBeVisible()
})

test('审计员看得到机关树、设置、谁改过和期限变动，什么也不能改', async ({ page, signInPerson }) => {
  const office = await makeOffice('八道镇')
  await signInPerson(office.people.admin)
  await page.goto('/settings')
  await page.getByRole('checkbox', { name: '年报撰写人' }).check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('设置已保存。').first()).toBeVisible()

  await signInPerson(office.people.auditor)
  await page.goto('/settings')
  await expect(page.getByText('年报撰写人')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '保存', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '修改记录' }).click()
  const sheet = page.getByRole('dialog', { name: '修改记录' })
  await expect(sheet.getByText('八道镇管理员，管理员')).toBeVisible()
  await expect(sheet.getByRole('row', { name: /须启用两步验证的角色.*年报撰写人/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto('/agencies')
  await expect(page.getByRole('treegrid').getByText('八道镇', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /新建/ })).toHaveCount(0)
  await page.goto('/agency')
  await page.getByRole('button', { name: '修改记录' }).click()
  await expect(sheet.getByRole('heading', { name: '更改机关设置' })).toBeVisible()
  await page.goto('/calendar/changes')
  await expect(page.getByText('没有待知悉的期限变动。')).toBeVisible()
})

test('经办人没有查看操作日志的权限，打开地址也看不到', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/audit')
  await expect(page.getByText('您的角色没有办理此项的权限')).toBeVisible()
  await expect(page.getByRole('table', { name: '操作日志' })).toHaveCount(0)
})
