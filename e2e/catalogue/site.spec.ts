import { expectAccessible, expectNoSidewaysScroll } from '../support/screens'
import { at, expect, test } from '../support/test'

const pages = [
  '/',
  '/shuguang',
  '/shuguang/catalogue',
  '/shuguang/catalogue/documents',
  '/shuguang/reports',
  '/shuguang/reading-points',
]

test('两个应用都应答 /healthz', async ({ request }) => {
  for (const address of [at().siteUrl, at().adminUrl])
    expect((await request.get(`${address}/healthz`)).status()).toBe(200)
})

for (const path of pages) {
  test(`${path}：没有 JavaScript 可读，手机上不横向滚动，无障碍检查没有严重问题`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(`${at().siteUrl}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByText('演示数据').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, path)
    await context.close()

    const plain = await browser.newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(`${at().siteUrl}${path}`)
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
    await plain.close()
  })
}

test('栏目逐页翻到底，每件信息只出现一次', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${at().siteUrl}/shuguang/catalogue/documents`)
  const seen: string[] = []
  for (;;) {
    const links = page.locator('main a[href*="/disclosures/"]')
    seen.push(...(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))))
    const next = page.getByRole('link', { name: '下一页' })
    if ((await next.count()) === 0) break
    const turned = page.waitForEvent('load')
    await next.click()
    await turned
  }
  expect(seen.length).toBeGreaterThan(15)
  expect(new Set(seen).size).toBe(seen.length)
  await context.close()
})

test('不存在的地址说“没有找到”，并给出去处', async ({ page, visit }) => {
  const answer = await page.request.get(`${at().siteUrl}/no-such-agency`)
  expect(answer.status()).toBe(404)
  await visit('/no-such-agency')
  await expect(page.locator('main')).toContainText('没有找到')
  await expect(page.locator('main').getByRole('link').first()).toBeVisible()
})
