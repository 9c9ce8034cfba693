import type { Page } from '@playwright/test'
import { expect, test } from '../support/test'
import { codeOf, enrol, makePerson, type Person, signIn, withDb } from './session-people'

const endSessionsOf = ({ id }: Person) =>
  withDb((db) => db.session.deleteMany({ where: { userId: id } }))

async function typeTraining(page: Page, topic: string) {
  await page.goto('/training/new')
  await page.getByRole('textbox', { name: '培训日期' }).fill('2017-06-15')
  await page.getByRole('textbox', { name: '培训主题' }).fill(topic)
  await page.getByRole('textbox', { name: '培训地点' }).fill('镇政府四楼会议室')
  await page.getByRole('textbox', { name: '参训人员' }).fill('行政办主任\n信息员')
}
const save = (page: Page) => page.getByRole('button', { name: '登记', exact: true }).click()

async function expectSaved(page: Page, topic: string) {
  await expect(page).toHaveURL(/\/training(\?|$)/)
  await page.goto('/training?year=2017')
  await expect(page.getByRole('row', { name: new RegExp(topic) })).toHaveCount(1)
}

test('填到一半登录到期：填过的都在，就地登录后再保存即可', async ({ page }) => {
  const person = await makePerson('综合科信息员')
  await signIn(page, person)
  await typeTraining(page, '登录到期的培训')
  await endSessionsOf(person)
  // The button is ready again with the answer, also where the browser never tells the end of a movement.
  const browser = await page.context().newCDPSession(page)
  await browser.send('Animation.enable')
  await browser.send('Animation.setPlaybackRate', { playbackRate: 0 })
  await save(page)

  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('button', { name: '登记', exact: true })).toBeVisible()
  await browser.send('Animation.setPlaybackRate', { playbackRate: 1 })
  await expect(dialog.getByLabel('用户名')).toHaveValue(person.username)
  await dialog.getByLabel('密码', { exact: true }).fill(person.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()

  await expect(page.getByRole('textbox', { name: '培训主题' })).toHaveValue('登录到期的培训')
  await expect(page.getByRole('textbox', { name: '参训人员' })).toHaveValue('行政办主任\n信息员')
  await save(page)
  await expectSaved(page, '登录到期的培训')
})

test('有两步验证的人就地登录也要验证码，填过的仍在', async ({ page }) => {
  const person = await makePerson('信访办信息员')
  await signIn(page, person)
  const { secret } = await enrol(page, person)
  await typeTraining(page, '两步验证后的培训')
  await endSessionsOf(person)
  await save(page)

  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('密码', { exact: true }).fill(person.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await dialog.getByLabel('验证码').fill(codeOf(secret, 1))
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await save(page)
  await expectSaved(page, '两步验证后的培训')
})

test('在一个标签页重新登录，另一个标签页的对话框随之关闭', async ({ page, context }) => {
  const person = await makePerson('民政办信息员')
  await signIn(page, person)
  const other = await context.newPage()
  await typeTraining(other, '另一个标签页的培训')
  await typeTraining(page, '这一个标签页的培训')
  await endSessionsOf(person)
  await other.bringToFront()
  await save(other)
  await expect(other.getByRole('dialog', { name: '登录已过期' })).toBeVisible()
  await page.bringToFront()
  await save(page)

  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('密码', { exact: true }).fill(person.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  // Behind the other tab nothing is drawn, and the dialog would still be on its way out.
  await other.bringToFront()
  await expect(other.getByRole('dialog', { name: '登录已过期' })).toBeHidden()
  await save(other)
  await expectSaved(other, '另一个标签页的培训')
})

test('换了一个人登录，不能接着前一个人填的内容往下做', async ({ page }) => {
  const person = await makePerson('财政所信息员')
  const stranger = await makePerson('司法所信息员')
  await signIn(page, person)
  await typeTraining(page, '前一个人填的培训')
  await endSessionsOf(person)
  await save(page)
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('用户名').fill(stranger.username)
  await dialog.getByLabel('密码', { exact: true }).fill(stranger.password)
  let questions = 0
  page.on('dialog', (leaving) => {
    questions += 1
    void leaving.accept()
  })
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByText(stranger.name).first()).toBeVisible()
  expect(questions).toBe(0)
})

test('在一个标签页退出登录，另一个标签页随即要求登录，不再显示内容供人操作', async ({
  page,
  context,
}) => {
  const person = await makePerson('计生办信息员')
  await signIn(page, person)
  const other = await context.newPage()
  await other.goto('/training')
  await expect(other.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
  await page.getByRole('button', { name: new RegExp(person.name) }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(other.getByRole('dialog', { name: '登录已过期' })).toBeVisible()
})
