import { inDatabase, makeOffice, PASSWORD } from '../desk/own-office'
import { expect, test } from '../support/test'
import { newUsername } from './people-office'

test('涉及权限的事先确认是本人：取消则内容还在，密码不对在这一项上说', async ({
  page,
  signInPerson,
}) => {
  // Of an office of its own: with a second one, the city's administrator would not be the last.
  const { people } = await makeOffice('十二道镇')
  await signInPerson(people.admin)
  await inDatabase((db) =>
    db.session.updateMany({
      where: { user: { username: people.admin } },
      data: { confirmedAt: new Date(Date.now() - 3_600_000) },
    }),
  )
  await page.goto('/people/new')
  await page.getByLabel('姓名').fill('综合科打字员')
  await page.getByLabel('用户名').fill(newUsername())
  await page.getByRole('checkbox', { name: /^经办人/ }).check()
  const save = () => page.getByRole('button', { name: '保存并生成一次性链接' }).click()

  await save()
  const dialog = page.getByRole('dialog', { name: '请确认是您本人' })
  await expect(dialog.getByLabel('密码', { exact: true })).toBeFocused()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('姓名')).toHaveValue('综合科打字员')
  await expect(page.getByLabel('一次性链接')).toHaveCount(0)

  await save()
  await dialog.getByLabel('密码', { exact: true }).fill('Not-the-password-1')
  await dialog.getByRole('button', { name: '确认' }).click()
  await expect(dialog.getByText('密码不正确。')).toBeVisible()
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: '确认' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('一次性链接')).toHaveValue(/\/welcome#/)
})
