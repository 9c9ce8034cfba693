import { expect, test } from '../support/test'
import { makeLink, makePerson } from './session-people'

test('邀请链接：秘密不留在地址栏，设好密码后就地登录；同一个链接不能再用', async ({ page }) => {
  const person = await makePerson('水利站信息员', { passwordChangedAt: null })
  const secret = await makeLink('invitation', person.id)
  await page.goto(`/welcome#${secret}`)
  await expect(page.getByRole('heading', { name: '设置密码' })).toBeVisible()
  await expect(page).toHaveURL(/\/welcome$/)
  await expect(page.getByText(`${person.name}，您好`)).toBeVisible()

  const password = page.getByLabel('新密码', { exact: true })
  const kinds = page.getByRole('listitem').filter({ hasText: '至少三种' })
  await expect(kinds).toContainText('还不符合')
  await password.fill('rain')
  await page.getByRole('button', { name: '设置密码' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '密码至少要有10个字符' })).toBeVisible()
  await expect(password).toBeFocused()
  await expect(password).toHaveValue('rain')

  await password.fill('Paper-and-Lantern-4')
  await expect(kinds).toContainText('已符合')
  await page.getByRole('button', { name: '设置密码' }).click()
  await expect(page.getByText('密码已设置，请登录')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(person.username)
  await page.getByLabel('密码', { exact: true }).fill('Paper-and-Lantern-4')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible()

  await page.goto(`/welcome#${secret}`)
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible()
})

test('链接不完整或者刷新之后，说明怎么办', async ({ page }) => {
  const person = await makePerson('环卫站信息员', { passwordChangedAt: null })
  const secret = await makeLink('reset', person.id)
  await page.goto(`/welcome#${secret.slice(0, 20)}`)
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible()
  await page.goto(`/welcome#${secret}`)
  await expect(page.getByRole('heading', { name: '重新设置密码' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '请重新打开链接' })).toBeVisible()
  await expect(page.getByText('重新打开收到的链接')).toBeVisible()
})

test('首次启动的表单：有错的各在其位，填过的都在；系统已有账户时不能再用', async ({ page }) => {
  const secret = await makeLink('first_admin', null)
  await page.goto(`/welcome#${secret}`)
  await page.getByLabel('机关名称').fill('松江县人民政府')
  await page.getByLabel('简称').fill('松江县')
  await page.getByLabel('网址用名').fill('松江')
  await page.getByLabel('姓名').fill('综合科')
  await page.getByLabel('用户名').fill('zongheke')
  await page.getByLabel('密码', { exact: true }).fill('Paper-and-Lantern-4')
  await page.getByRole('button', { name: '建立机关和管理员' }).click()
  await expect(page.getByText('网址用名用小写字母开头')).toBeVisible()
  await expect(page.getByLabel('网址用名')).toBeFocused()
  await expect(page.getByLabel('机关名称')).toHaveValue('松江县人民政府')
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('Paper-and-Lantern-4')

  await page.getByLabel('网址用名').fill('songjiang')
  await page.getByRole('button', { name: '建立机关和管理员' }).click()
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible()
})
