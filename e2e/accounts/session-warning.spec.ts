import { expect, test } from '../support/test'
import { makePerson, type Person, signIn, withDb } from './session-people'

const MINUTE = 60_000

const sessionOf = ({ id }: Person) =>
  withDb((db) => db.session.findFirstOrThrow({ where: { userId: id } }))

test('到期前两分钟有提示，按“继续使用”就延长，填过的不受影响', async ({ page }) => {
  const person = await makePerson('文化站信息员')
  await page.clock.install()
  await signIn(page, person)
  await page.goto('/training/new')
  await page.getByRole('textbox', { name: '培训主题' }).fill('提示到期的培训')
  const warning = page.getByRole('dialog', { name: /登录将在2分钟内结束/ })
  await expect(warning).toHaveCount(0)

  // Half an hour passes for the page; on the server the session is as near its end as it would be then.
  await withDb((db) =>
    db.session.updateMany({
      where: { userId: person.id },
      data: { expiresAt: new Date(Date.now() + 1.5 * MINUTE) },
    }),
  )
  await page.clock.fastForward(28 * MINUTE)
  await expect(warning).toBeVisible()
  expect((await sessionOf(person)).expiresAt.getTime()).toBeLessThan(Date.now() + 2 * MINUTE)

  await warning.getByRole('button', { name: '继续使用' }).click()
  await expect(warning).toBeHidden()
  expect((await sessionOf(person)).expiresAt.getTime()).toBeGreaterThan(Date.now() + 20 * MINUTE)
  await expect(page.getByRole('textbox', { name: '培训主题' })).toHaveValue('提示到期的培训')
})

test('到期时没有人应答：对话框要求重新登录，页面还在', async ({ page }) => {
  const person = await makePerson('林业站信息员')
  await page.clock.install()
  await signIn(page, person)
  await page.goto('/training/new')
  await page.getByRole('textbox', { name: '培训主题' }).fill('没有人应答的培训')
  await withDb((db) => db.session.deleteMany({ where: { userId: person.id } }))
  await page.clock.fastForward(28 * MINUTE)
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '培训主题' })).toHaveValue('没有人应答的培训')
})

test('一次登录最长12小时：到了就不再延长，提示先保存', async ({ page }) => {
  const person = await makePerson('农业站信息员')
  await signIn(page, person)
  await withDb((db) =>
    db.session.updateMany({
      where: { userId: person.id },
      data: { createdAt: new Date(Date.now() - 12 * 60 * MINUTE + 1.8 * MINUTE) },
    }),
  )
  await page.goto('/training/new')
  const warning = page.getByRole('dialog', { name: '已到最长登录时间' })
  await expect(warning).toBeVisible()
  await expect(warning.getByRole('button', { name: '继续使用' })).toHaveCount(0)
  await warning.getByRole('button', { name: '回到页面去保存' }).click()
  await expect(warning).toBeHidden()
  await page.getByRole('textbox', { name: '培训主题' }).fill('赶在到期前的培训')
  await expect(page.getByRole('textbox', { name: '培训主题' })).toHaveValue('赶在到期前的培训')
})
