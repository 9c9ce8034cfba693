import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { made, makePerson, provenAdmin } from './people-office'

/** A post of the city that `holder` has held since 2018, with the role of a clerk. */
async function makeHeldPost(page: Page, title: string) {
  const holder = await makePerson(page, `${title}甲`)
  const receiver = await makePerson(page, `${title}乙`)
  const id = randomUUID()
  const period = { kind: 'full_time', startedOn: '2018-01-01', endedOn: null }
  await made(page, 'staffing.create', {
    id,
    title,
    duty: '',
    periods: [{ ...period, personId: holder.id }],
  })
  await made(page, 'accounts.grantRole', {
    id: randomUUID(),
    personId: holder.id,
    role: 'clerk',
    postId: id,
    startedOn: '2018-01-01',
  })
  return { id, title, holder, receiver }
}

/** Types until one is left, and takes it. */
async function choose(field: Locator, text: string) {
  await field.fill(text)
  await expect(field.page().locator('.ant-select-item-option')).toHaveCount(1)
  await field.press('Enter')
}

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: '岗位交接' }).click()
  return page.getByRole('dialog', { name: /岗位交接/ })
}

test('岗位交接：先说明结果；两人的任职经过都在，角色随岗位转移', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/staffing')
  await provenAdmin(page)
  const { id, title, holder, receiver } = await makeHeldPost(page, '交接信息员')

  await page.goto(`/staffing/${id}`)
  const dialog = await openDialog(page)
  await choose(dialog.getByLabel('接任人'), receiver.username)
  await dialog.getByLabel('交接日').fill('2020-06-01')
  await expect(dialog).toContainText(`2020年6月1日起由${receiver.name}担任${title}`)
  await expect(dialog).toContainText(`${holder.name}的任职到2020年5月31日为止`)
  await expect(dialog).toContainText('随岗位转移的角色：经办人。')
  await expect(dialog).toContainText('岗位名下的栏目、查阅点和申请不变。')
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog).toBeHidden()

  const history = page.getByRole('table', { name: '任职经过' })
  await expect(history.getByRole('row', { name: new RegExp(receiver.name) })).toContainText('今')
  await expect(history.getByRole('row', { name: new RegExp(holder.name) })).toContainText(
    '2020-05-31',
  )

  await history.getByRole('link', { name: receiver.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: receiver.name })).toBeVisible()
  const role = page.getByRole('table', { name: '角色' }).getByRole('row', { name: /经办人/ })
  await expect(role).toContainText('2020-06-01')
  await expect(role).not.toContainText('已结束')

  await page.goto(`/people/${holder.id}`)
  await expect(role).toContainText('2020-05-31')
  await expect(role).toContainText('已结束')
  await expect(
    page.getByRole('table', { name: '岗位' }).getByRole('row', { name: new RegExp(title) }),
  ).toContainText('2020-05-31')
})

test('不能从以后的日子起交接，也不能在移交人到任之前', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/staffing')
  await provenAdmin(page)
  const { holder, receiver } = await makeHeldPost(page, '交接联络员')

  // From the page of the person who holds it, too.
  await page.goto(`/people/${holder.id}`)
  const dialog = await openDialog(page)
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog.getByText('请选择接任人').first()).toBeVisible()

  await choose(dialog.getByLabel('接任人'), receiver.username)
  await dialog.getByLabel('交接日').fill('2999-01-01')
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog.getByText('交接日不能是以后的日子').first()).toBeVisible()
  await expect(dialog.getByLabel('交接日')).toBeFocused()

  await dialog.getByLabel('交接日').fill('2017-06-01')
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog.getByText('移交人在这一天没有担任该岗位').first()).toBeVisible()
})

test('岗位在办理交接时被他人改动：没有交接，说明现在的情况，再办理一次', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/staffing')
  await provenAdmin(page)
  const { id, title, holder, receiver } = await makeHeldPost(page, '交接管理员')
  await page.goto(`/staffing/${id}`)
  const dialog = await openDialog(page)
  await choose(dialog.getByLabel('接任人'), receiver.username)
  await dialog.getByLabel('交接日').fill('2020-06-01')
  await made(page, 'staffing.update', {
    id,
    version: 1,
    title,
    duty: '这时改了职责',
    periods: [{ kind: 'part_time', startedOn: '2018-01-01', endedOn: null, personId: holder.id }],
  })
  // The post as it is now comes late: the second press must still be of what stands there.
  await page.route(/staffing\.get/, async (route) => {
    await new Promise((settle) => setTimeout(settle, 1_500))
    await route.continue()
  })
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog.getByText('交接没有办理')).toBeVisible()
  await expect(dialog.getByLabel('交接日')).toHaveValue('2020-06-01')
  await dialog.getByRole('button', { name: '办理交接' }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('table', { name: '任职经过' }).getByRole('cell', { name: '兼职', exact: true }),
  ).toHaveCount(2)
  await page.unrouteAll({ behavior: 'wait' })
})
