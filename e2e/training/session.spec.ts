import { expect, test } from '../support/test'

// Dated in 2017, so that they count in no report of these tests.
const session = { on: '2017-05-10', place: '镇政府四楼会议室' }

test('没有参训人员的培训不能入账，填过的内容都在', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill(session.on)
  await page.getByLabel('培训主题').fill('没有人来的培训')
  await page.getByLabel('培训地点').fill(session.place)
  await page.getByRole('button', { name: '登记', exact: true }).click()

  await expect(page.getByText('没有人参加的培训不能入账').first()).toBeVisible()
  await expect(page.getByLabel('参训人员')).toBeFocused()
  await expect(page.getByLabel('培训主题')).toHaveValue('没有人来的培训')

  await page.getByLabel('参训人员').fill('行政办主任')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/training(\?|$)/)
  await page.goto('/training?year=2017')
  await expect(page.getByRole('row', { name: /没有人来的培训/ })).toHaveCount(1)
})

test('连点两次“登记”只有一条', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill('2017-05-11')
  await page.getByLabel('培训主题').fill('连点两次的培训')
  await page.getByLabel('培训地点').fill(session.place)
  await page.getByLabel('参训人员').fill('行政办主任\n信息员')
  await page.getByRole('button', { name: '登记', exact: true }).dblclick()

  await expect(page).toHaveURL(/\/training(\?|$)/)
  await page.goto('/training?year=2017')
  await expect(page.getByRole('row', { name: /连点两次的培训/ })).toHaveCount(1)
})

test('两人改同一条：后保存的人看到两个版本，什么也没有被悄悄覆盖', async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs('clerk')
  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill('2017-05-12')
  await page.getByLabel('培训主题').fill('两人同改')
  await page.getByLabel('培训地点').fill(session.place)
  await page.getByLabel('参训人员').fill('行政办主任')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/training(\?|$)/)
  await page.goto('/training?year=2017')
  await page.getByRole('link', { name: '两人同改' }).click()
  await expect(page.getByLabel('培训主题')).toHaveValue('两人同改')

  const other = await browser.newContext({ storageState: await page.context().storageState() })
  const second = await other.newPage()
  await second.goto(page.url())
  await second.getByLabel('培训地点').fill('综合文化站')
  await second.getByRole('button', { name: '保存', exact: true }).click()
  await expect(second).toHaveURL(/\/training(\?|$)/)
  await other.close()

  await page.getByLabel('培训主题').fill('两人同改（甲）')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('这条记录刚被他人改动')).toBeVisible()
  await expect(page.getByRole('row', { name: /培训地点/ })).toContainText('综合文化站')
  await expect(page.getByRole('row', { name: /培训主题/ })).toContainText('两人同改（甲）')

  await page.reload()
  await expect(page.getByLabel('培训主题')).toHaveValue('两人同改')
  await expect(page.getByLabel('培训地点')).toHaveValue('综合文化站')
})
