import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'

async function switchTo(page: Page, name: RegExp) {
  await page.getByRole('button', { name: /切换机关/ }).click()
  await page.getByRole('dialog', { name: '切换机关' }).getByRole('option', { name }).click()
}

test('机关只选一次：每个请求和下载都带上它，刷新还在；另一个标签页不受影响', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/agency')
  await switchTo(page, /曙光镇/)
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByText('正在办理：曙光镇', { exact: true })).toBeVisible()

  const asked = page.waitForRequest(/\/api\/trpc\/.*agencies\.own/)
  await page.goto('/agency')
  const { 'x-daylight-agency': header } = (await asked).headers()
  expect(header).toMatch(/^[0-9a-f-]{36}$/)
  await expect(page.getByLabel('机关名称')).toHaveValue('曙光镇人民政府')
  await expect(page).toHaveTitle(/曙光镇政府信息公开/)

  const other = await page.context().newPage()
  await other.goto('/agency')
  await expect(other.getByLabel('机关名称')).toHaveValue('梅河口市人民政府')
  await other.close()

  await page.getByRole('button', { name: '回到梅河口市' }).click()
  await expect(page.getByText('正在办理：')).toBeHidden()
  await page.goto('/agency')
  await expect(page.getByLabel('机关名称')).toHaveValue('梅河口市人民政府')
})

test('从所选机关的页面用新标签页打开链接，还在这个机关', async ({ page, context, signInAs }) => {
  await signInAs('admin')
  await page.goto('/agency')
  const openInTab = async () => {
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: '机关资料' }).click({ modifiers: ['Control'] })
    return opened
  }
  await switchTo(page, /曙光镇/)
  await expect(page.getByText('正在办理：曙光镇', { exact: true })).toBeVisible()
  const town = await openInTab()
  await expect(town.getByLabel('机关名称')).toHaveValue('曙光镇人民政府')

  await page.getByRole('button', { name: '回到梅河口市' }).click()
  await expect(page.getByText('正在办理：')).toBeHidden()
  const city = await openInTab()
  await expect(city.getByLabel('机关名称')).toHaveValue('梅河口市人民政府')
  await town.reload()
  await expect(town.getByLabel('机关名称')).toHaveValue('曙光镇人民政府')
})

test('有没保存的内容时，切换机关先问', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/staffing/new')
  await page.getByLabel('岗位名称').fill('还没有保存的岗位')
  await switchTo(page, /曙光镇/)
  await page.getByRole('button', { name: '留在这一页' }).click()
  await expect(page.getByLabel('岗位名称')).toHaveValue('还没有保存的岗位')
  await expect(page.getByText('正在办理：')).toBeHidden()

  await switchTo(page, /曙光镇/)
  await page.getByRole('button', { name: '离开，不保存' }).click()
  await expect(page.getByText('正在办理：曙光镇', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
})

test('所选的机关不再归本人管时，回到本人的机关', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() =>
    sessionStorage.setItem(
      'daylight.agency',
      JSON.stringify({
        personId: 'somebody',
        agencyId: '01890a5d-ac96-774b-bcce-b302099a8057',
        ownAgencyId: '01890a5d-ac96-774b-bcce-b302099a8058',
      }),
    ),
  )
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
  await expect(page.getByText('正在办理：')).toBeHidden()
  expect(await page.evaluate(() => sessionStorage.getItem('daylight.agency'))).toBe('own')
})

test('大字模式刷新以后还在：字大四分之一，按钮不小于44像素', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/training')
  await page.getByRole('button', { name: /信息员/ }).click()
  await page.getByRole('switch', { name: '大字模式' }).click()
  await page.reload()

  const main = page.getByRole('link', { name: '登记培训' })
  await expect(main).toBeVisible()
  const size = (selector: string) =>
    page
      .locator(selector)
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await size('html')).toBe(20)
  expect(await size('body')).toBe(17.5)
  expect((await main.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  const place = page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '查阅点' })
  expect((await place.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '搜索与命令' })).toBeFocused()
  await page.keyboard.type('大字模式')
  await page.keyboard.press('Enter')
  await expect.poll(() => size('html')).toBe(16)
})

test('字段旁的说明用键盘打开，是条文的原话；Esc 关上，回到原处', async ({ page, signInAs }) => {
  await signInAs('clerk')
  await page.goto('/disclosures/new')
  const help = page.getByRole('button', { name: /成文日期的说明/ })
  await help.focus()
  await page.keyboard.press('Enter')
  await expect(help).toHaveAttribute('aria-expanded', 'true')
  const article = page.getByRole('tooltip')
  await expect(article).toContainText('《政府信息公开条例》第二十六条')
  await expect(article).toContainText('自该政府信息形成或者变更之日起20个工作日内及时公开')
  await expect(article).toContainText('当日不计入')

  await page.keyboard.press('Escape')
  await expect(article).toBeHidden()
  await expect(help).toBeFocused()
  // The field keeps its own name.
  await expect(page.getByLabel('成文日期', { exact: true })).toHaveValue('')
})

test('退出登录后回到登录页，所选的机关不留给下一个人', async ({ page, signInPerson }) => {
  await signInPerson('guanli')
  await page.goto('/agency')
  await switchTo(page, /曙光镇/)
  await expect(page.getByText('正在办理：曙光镇', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /市政务公开办/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await page.evaluate(() => sessionStorage.getItem('daylight.agency'))).toBe('own')
})
