import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { change, made, provenAdmin, selfOn } from '../accounts/people-office'
import { expect, test } from '../support/test'

type Node = { name: string; shortName: string; slug: string }

const agency = (shortName: string): Node => ({
  name: `${shortName}村民委员会`,
  shortName,
  slug: `e2e-${randomUUID().slice(0, 8)}`,
})

const townOn = async (page: Page) => {
  const { agencies } = await selfOn(page)
  const town = agencies.find(({ slug }) => slug === 'shuguang')
  if (!town) throw new Error('no town')
  return town.id
}

async function placeBelow(page: Page, parentId: string, node: Node): Promise<string> {
  const id = randomUUID()
  await made(page, 'agencies.create', { id, parentId, kind: 'village', ...node, unifiedCode: null })
  return id
}

test('新建的机关出现在机关树里，未填的统一社会信用代码写明未填', async ({ page, signInAs }) => {
  await signInAs('admin')
  const village = agency('树下')
  await page.goto('/agencies')
  await page
    .getByRole('row', { name: /曙光镇/ })
    .getByRole('link', { name: '新建下级' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: '新建机关' })).toBeVisible()
  await expect(page.getByText('梅河口市 › 曙光镇')).toBeVisible()
  await page.getByLabel('类别').click()
  await page.getByTitle('村民委员会').click()
  await page.getByLabel('机关名称').fill(village.name)
  await page.getByLabel('简称').fill(village.shortName)
  await page.getByLabel('网址用名').fill('树下')
  await page.getByRole('button', { name: '建立机关' }).click()
  await expect(page.getByText('网址用名用小写字母开头').first()).toBeVisible()
  await expect(page.getByLabel('机关名称')).toHaveValue(village.name)

  await page.getByLabel('网址用名').fill(village.slug)
  await page.getByRole('button', { name: '建立机关' }).click()
  const row = page.getByRole('row', { name: new RegExp(village.slug) })
  await expect(row).toContainText('未填')
  await expect(row).toHaveAttribute('aria-level', '3')
})

test('机关不能隶属于自己的下级：不在可选之列，服务器也不受理', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/agencies')
  const town = await townOn(page)
  const above = agency('上坎')
  const below = agency('下坎')
  const aboveId = await placeBelow(page, town, above)
  const belowId = await placeBelow(page, aboveId, below)
  await page.reload()

  await page
    .getByRole('row', { name: new RegExp(above.slug) })
    .getByRole('button', { name: '变更隶属' })
    .click()
  const dialog = page.getByRole('dialog', { name: `变更隶属：${above.shortName}` })
  await dialog.getByLabel('上级机关').fill(below.shortName)
  await expect(page.getByText('没有找到机关。')).toBeVisible()
  await dialog.getByLabel('上级机关').fill('梅河口')
  await page.locator('.ant-select-item-option').getByText('梅河口市', { exact: true }).click()
  await dialog.getByRole('button', { name: '变更隶属' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: new RegExp(above.slug) })).toHaveAttribute(
    'aria-level',
    '2',
  )

  const refused = await change(page, 'agencies.move', {
    id: aboveId,
    version: 2,
    parentId: belowId,
  })
  expect(refused.refusal).toBe('agencies.own_ancestor')
  expect(refused.fields).toHaveProperty('parentId')
})

test('机关树用方向键走，左键收起、右键展开，也可以查找', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/agencies')
  const town = await townOn(page)
  const village = agency('键盘')
  await placeBelow(page, town, village)
  await page.reload()

  const rowOf = (name: string) => page.getByRole('treegrid').getByRole('row', { name })
  // Other tests place towns of their own beside this one.
  const tree = {
    city: rowOf('梅河口市人民政府'),
    town: rowOf('曙光镇人民政府'),
    village: rowOf(village.slug),
  }
  await expect(tree.village).toBeVisible()
  await tree.city.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.town).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await expect(tree.city).toBeFocused()
  await expect(tree.city).toHaveAttribute('aria-expanded', 'true')
  await tree.town.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.village).toHaveCount(0)

  await page.getByLabel('在机关树中查找').fill(village.slug)
  await expect(tree.village).toBeVisible()
  await expect(page.getByText('找到3个，共')).toBeVisible()
  await page.getByLabel('在机关树中查找').fill('没有这样的机关')
  await expect(page.getByText('没有名称、网址用名或代码含')).toBeVisible()
})

test('本机关设置：两人同改时后保存的人看到两个版本', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/agencies')
  await provenAdmin(page)
  // A village of its own, so that what it demands meets nobody else.
  const village = agency('设置')
  const id = await placeBelow(page, await townOn(page), village)
  await page.reload()
  await page
    .getByRole('row', { name: new RegExp(village.slug) })
    .getByRole('button', { name: '进入' })
    .click()
  await expect(page.getByText('正在办理：设置').first()).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByText('由最上级机关统一规定')).toBeVisible()
  await page.getByRole('checkbox', { name: '负责人' }).check()

  const theirs = { version: 0, passwordPolicy: 'mlps', secondFactorRoles: ['auditor'] }
  await made(page, 'agencies.saveSettings', theirs, id)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const row = page.getByRole('row', { name: /两步验证/ })
  await expect(row).toContainText('审计员')
  await expect(row).toContainText('负责人')
  await page.getByRole('button', { name: '采用对方版本' }).click()
  await expect(page.getByRole('checkbox', { name: '审计员' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '负责人' })).not.toBeChecked()
})
