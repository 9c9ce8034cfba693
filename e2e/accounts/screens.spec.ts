import AxeBuilder from '@axe-core/playwright'
import { expect, expectNoSidewaysScroll, test } from '../support/test'

const screens = [
  '/',
  '/disclosures',
  '/disclosures/new',
  '/training',
  '/training/new',
  '/staffing',
  '/staffing/new',
  '/reading-points',
  '/reading-points/new',
  '/reports',
]

test('管理端各屏：无障碍检查没有严重问题，手机宽度不横向滚动', async ({ page, signInAs }) => {
  test.setTimeout(180_000)
  await signInAs('clerk')
  for (const path of screens) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  }
})
