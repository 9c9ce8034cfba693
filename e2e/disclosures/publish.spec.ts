import { at, expect, test } from '../support/test'

test('起草一件信息，公开日期填错被挡住，登记网站公开后公众能读到', async ({
  page,
  signInAs,
  visit,
}) => {
  const title = '关于做好2017年秋季护林防火工作的通知'
  await signInAs('clerk')
  await page.goto('/disclosures/new')
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('栏目').click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('文件通知').click()
  await page.getByLabel('成文日期').fill('2017-09-20')
  await page.getByLabel('正文').fill('各村、各站办所：\n请落实护林防火责任。')
  await page.locator('input[type=file]').setInputFiles({
    name: '附件（一）.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('责任区划分'),
  })
  await expect(page.getByRole('link', { name: /附件（一）/ })).toBeVisible()
  await page.getByRole('button', { name: '登记', exact: true }).click()

  await expect(page.getByRole('heading', { name: '登记公开渠道' })).toBeVisible()
  await page.getByLabel('公开渠道').click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('政府网站').click()
  await page.getByLabel('公开日期').fill('2017-09-19')
  await page.getByRole('button', { name: '登记公开渠道' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('公开日期不能早于成文日期').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByLabel('公开日期')).toHaveValue('2017-09-19')

  await page.getByLabel('公开日期').fill('2017-09-22')
  await page.getByRole('button', { name: '登记公开渠道' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('11220581MB12345623/2017-00001')).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1)
  await visit(`/shuguang/disclosures/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('main')).toContainText('请落实护林防火责任')
  await expect(page.locator('main')).toContainText('11220581MB12345623/2017-00001')
  await expect(page.locator('main')).not.toContainText('1970')

  const href = await page.getByRole('link', { name: /附件（一）/ }).getAttribute('href')
  const file = await page.request.get(`${at().siteUrl}${href}`)
  expect(await file.text()).toBe('责任区划分')
  expect(file.headers()['x-content-type-options']).toBe('nosniff')
})

test('草稿在公众网站上不存在', async ({ page, signInAs, visit }) => {
  await signInAs('clerk')
  await page.goto('/disclosures?status=draft')
  await page.locator('tbody').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/disclosures\/[0-9a-f-]{36}/)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const answer = await page.request.get(`${at().siteUrl}/shuguang/disclosures/${id}`)
  expect(answer.status()).toBe(404)
  await visit(`/shuguang/disclosures/${id}`)
  await expect(page.locator('main')).toContainText('没有找到')
})
