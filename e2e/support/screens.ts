// What every screen must hold.

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Opens a page of the office's app and waits until it stands; one that says it can't be shown is no screen. */
export async function openScreen(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const failed = { level: 1, name: /没有加载成功|不能打开这一页|没有这一页/ }
  await expect(page.getByRole('heading', failed)).toHaveCount(0)
}

/** Nothing sticks out to the side: the page can't be scrolled sideways, once a drawing has followed the new width. */
export async function expectNoSidewaysScroll(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBeLessThanOrEqual(0)
}

/** What appears has appeared: while it fades in, its colours are not yet those that are meant. */
async function expectFadedIn(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('[class*="-enter"], [class*="-appear"]')].every(
          (element) => getComputedStyle(element).opacity === '1',
        ),
      ),
    )
    .toBe(true)
}

/** What stands on the screen is in nobody's way: no serious finding. */
export async function expectAccessible(page: Page, what: string) {
  await expectFadedIn(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([])
}
