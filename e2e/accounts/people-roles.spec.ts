import { expect, test } from '../support/test'
import { ask, change, makePerson, provenAdmin, selfOn } from './people-office'

test('从以后的日子开始的任用被挡在这一项上，服务器也不受理', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '督查科科员')
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '任用', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /任用督查科科员/ })
  await dialog.getByRole('radio', { name: /^年报撰写人/ }).check()
  await dialog.getByLabel('任用自').fill('2999-01-01')
  await dialog.getByRole('button', { name: '任用', exact: true }).click()
  await expect(dialog.getByText('角色不能从以后的日子开始').first()).toBeVisible()
  await expect(dialog.getByLabel('任用自')).toBeFocused()
  await expect(dialog.getByRole('radio', { name: /^年报撰写人/ })).toBeChecked()

  const refused = await change(page, 'accounts.grantRole', {
    id: crypto.randomUUID(),
    personId: person.id,
    role: 'author',
    postId: null,
    startedOn: '2999-01-01',
  })
  expect(refused.refusal).toBe('accounts.role_in_future')
  expect(refused.fields).toHaveProperty('startedOn')

  await dialog.getByLabel('任用自').fill('2019-03-01')
  await dialog.getByRole('button', { name: '任用', exact: true }).click()
  await expect(page.getByRole('row', { name: /年报撰写人.*2019-03-01/ })).toBeVisible()
})

test('结束的任用留在人员页上，结束日不能早于开始日', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '法制科科员')
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '结束任用：审计员' }).click()
  const dialog = page.getByRole('dialog', { name: /结束任用/ })
  await dialog.getByLabel('任用至').fill('2017-12-31')
  await dialog.getByRole('button', { name: '结束任用' }).click()
  await expect(dialog.getByText('结束日不能早于开始日').first()).toBeVisible()

  await dialog.getByLabel('任用至').fill('2019-12-31')
  await dialog.getByRole('button', { name: '结束任用' }).click()
  const row = page.getByRole('row', { name: /审计员.*2018-01-01.*2019-12-31/ })
  await expect(row).toContainText('已结束')
  await expect(page.getByRole('button', { name: '结束任用：审计员' })).toHaveCount(0)

  await page.getByRole('button', { name: '修改记录' }).click()
  const acts = page.getByRole('dialog', { name: '修改记录' }).getByRole('heading', { level: 3 })
  await expect(acts).toContainText(['结束任用', '新建人员账户'])
})

test('给自己任用的按钮没有，服务器也不受理', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const self = await selfOn(page)
  await page.goto(`/people/${self.id}`)
  await expect(page.getByText('这是您自己的账户')).toBeVisible()
  await expect(page.getByRole('row', { name: /管理员/ })).toBeVisible()
  for (const name of ['任用', '结束任用：管理员', '停用账户', '生成一次性链接'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)

  const refused = await change(page, 'accounts.grantRole', {
    id: crypto.randomUUID(),
    personId: self.id,
    role: 'auditor',
    postId: null,
    startedOn: '2020-01-01',
  })
  expect(refused.refusal).toBe('accounts.own_role')
})

test('最后一位管理员不能停用', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const self = await selfOn(page)
  // With another one in the city this would lock the others out of the demonstration.
  const { rows } = await ask<{
    rows: { id: string; assignments: { role: string; agencyId: string }[] }[]
  }>(page, 'accounts.people', { limit: 100, state: 'active' })
  const admins = rows.filter(({ assignments }) =>
    assignments.some(({ role, agencyId }) => role === 'admin' && agencyId === self.agencyId),
  )
  expect(admins.map(({ id }) => id)).toEqual([self.id])

  const refused = await change(page, 'accounts.disable', { id: self.id })
  expect(refused.refusal).toBe('accounts.last_admin')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '人员与角色' })).toBeVisible()
})
