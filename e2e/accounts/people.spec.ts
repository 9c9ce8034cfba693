import { makeOffice } from '../desk/own-office'
import { expectAccessible, expectNoSidewaysScroll, openScreen } from '../support/screens'
import { expect, test } from '../support/test'
import { change, makePerson, newUsername, provenAdmin, selfOn } from './people-office'

test('新建的人员得到只显示一次的链接，人员页上有刚任用的角色', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  await page.getByRole('link', { name: '新建人员' }).click()
  await page.getByLabel('姓名').fill('综合科档案员')
  await page.getByLabel('用户名').fill(newUsername())
  await page.getByRole('checkbox', { name: /^经办人/ }).check()
  await page.getByRole('button', { name: '保存并生成一次性链接' }).click()

  await expect(page.getByText('72小时内有效')).toBeVisible()
  await expect(page.getByText('不要发到公开的群里')).toBeVisible()
  const link = page.getByLabel('一次性链接')
  await expect(link).toHaveValue(/\/welcome#[\w-]{43}$/)
  const address = await link.inputValue()

  await page.getByRole('link', { name: '打开综合科档案员的页面' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '综合科档案员' })).toBeVisible()
  await expect(page.getByRole('row', { name: /经办人.*梅河口市/ })).toBeVisible()
  await expect(page.getByText('有一个一次性链接还没有用')).toBeVisible()
  await page.goto('/people/new')
  await expect(page.getByLabel('姓名')).toHaveValue('')
  await expect(page.getByLabel('一次性链接')).toHaveCount(0)
  expect(await page.content()).not.toContain(address.slice(-43))
})

test('与别人看起来相同的用户名被挡在这一项上，填过的内容都在', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people/new')
  await provenAdmin(page)
  await page.getByLabel('姓名').fill('综合科文书')
  await page.getByLabel('用户名').fill('ｊingban')
  await page.getByRole('checkbox', { name: /^年报撰写人/ }).check()
  await page.getByRole('button', { name: '保存并生成一次性链接' }).click()
  await expect(page.getByText('是全角字符').first()).toBeVisible()
  await expect(page.getByLabel('用户名')).toBeFocused()

  // Another writing of an account that is there: i and 1 are hard to tell apart.
  await page.getByLabel('用户名').fill('j1ngban')
  await page.getByRole('button', { name: '保存并生成一次性链接' }).click()
  await expect(page.getByText('看起来相同').first()).toBeVisible()
  await expect(page.getByLabel('姓名')).toHaveValue('综合科文书')
  await expect(page.getByRole('checkbox', { name: /^年报撰写人/ })).toBeChecked()
})

test('停用先说明后果再办理，可以恢复；停用的人在列表里筛得出来', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '文印室科员')
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '停用账户' }).click()
  const dialog = page.getByRole('dialog', { name: '停用账户？' })
  await expect(dialog).toContainText('所有登录立即结束')
  await dialog.getByRole('button', { name: '停用账户' }).click()
  await expect(page.getByText('账户已停用').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '恢复账户' })).toBeVisible()

  await page.goto('/people')
  await page.getByLabel('状态').selectOption('停用')
  await expect(page).toHaveURL(/state=disabled/)
  const row = page.getByRole('row', { name: new RegExp(person.username) })
  await expect(row).toContainText('停用')
  await row.getByRole('link').click()
  await page.getByRole('button', { name: '恢复账户' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复账户' }).click()
  await expect(page.getByRole('button', { name: '停用账户' })).toBeVisible()
})

test('两人同时更正一个人的姓名：后保存的人看到两个版本', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '保密科科员')
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '更正姓名' }).click()
  await change(page, 'accounts.renamePerson', { id: person.id, version: 1, name: '保密科副科长' })
  const dialog = page.getByRole('dialog', { name: '更正姓名' })
  await dialog.getByLabel('姓名').fill('保密科科长')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog.getByRole('row', { name: /姓名/ })).toContainText('保密科副科长')
  await expect(dialog.getByRole('row', { name: /姓名/ })).toContainText('保密科科长')
})

test('负责人和审计员可以看人员，没有办理的入口', async ({ page, signInAs, signInPerson }) => {
  // An office of its own: the people whom other tests make fill the first page of the town's list.
  const { people } = await makeOffice('十一道镇')
  for (const role of ['head', 'auditor'] as const) {
    await signInPerson(people[role])
    await page.goto('/people')
    await page.getByRole('link', { name: '十一道镇经办人' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '十一道镇经办人' })).toBeVisible()
    await expect(page.getByRole('row', { name: /经办人/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /任用|停用|链接|更正/ })).toHaveCount(0)
  }
  await signInAs('clerk')
  await page.goto('/people')
  await expect(page.getByText(/没有.*权限/).first()).toBeVisible()
})

test('停用的人所有登录立即结束', async ({ page, signInAs, signInPerson }) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '档案室科员')
  await signInPerson(person.username)
  expect((await selfOn(page)).id).toBe(person.id)
  const theirs = await page.context().cookies()

  await signInAs('admin')
  await page.goto(`/people/${person.id}`)
  await page.getByRole('button', { name: '停用账户' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用账户' }).click()
  await expect(page.getByRole('button', { name: '恢复账户' })).toBeVisible()

  await page.context().clearCookies()
  await page.context().addCookies(theirs)
  await page.goto('/staffing')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('人员、机关树和设置各屏：无障碍检查没有严重问题，手机宽度不横向滚动', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/people')
  await provenAdmin(page)
  const person = await makePerson(page, '督查室科员')
  const paths = [
    '/people',
    '/people/new',
    `/people/${person.id}`,
    '/agencies',
    '/agencies/new',
    '/settings',
    '/staffing',
  ]
  for (const path of paths) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await openScreen(page, path)
    await expectAccessible(page, path)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  }
})
