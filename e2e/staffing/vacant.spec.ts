import { randomUUID } from 'node:crypto'
import { made, makePerson, provenAdmin, selfOn } from '../accounts/people-office'
import { expect, test } from '../support/test'

test('没有人在岗的岗位写明空缺', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/staffing')
  await made(page, 'staffing.create', {
    id: randomUUID(),
    title: '空缺的联络员',
    duty: '',
    periods: [{ kind: 'part_time', startedOn: '2018-01-01', endedOn: '2018-12-31' }],
  })
  await page.reload()
  await expect(page.getByRole('row', { name: /空缺的联络员/ })).toContainText('空缺')
  await page.getByRole('link', { name: '空缺的联络员' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '空缺的联络员' })).toBeVisible()
  await expect(page.getByText('空缺', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '岗位交接' })).toHaveCount(0)
})

test('看不到账户的经办人保存岗位，任职人不变', async ({ page, signInAs }) => {
  await signInAs('admin')
  await page.goto('/staffing')
  await provenAdmin(page)
  const person = await makePerson(page, '党政办干事')
  const { agencies } = await selfOn(page)
  const town = agencies.find(({ slug }) => slug === 'shuguang')
  const id = randomUUID()
  await made(
    page,
    'accounts.grantRole',
    {
      id: randomUUID(),
      personId: person.id,
      role: 'author',
      postId: null,
      startedOn: '2018-01-01',
    },
    town?.id,
  )
  await made(
    page,
    'staffing.create',
    {
      id,
      title: '党政办公室干事',
      duty: '',
      periods: [
        { kind: 'full_time', startedOn: '2018-01-01', endedOn: '2018-06-30', personId: person.id },
      ],
    },
    town?.id,
  )

  await signInAs('clerk')
  await page.goto(`/staffing/${id}`)
  await page.getByRole('button', { name: '更正', exact: true }).click()
  await expect(page.getByLabel('任职人')).toHaveText('党政办干事')
  await expect(page.getByRole('combobox', { name: '任职人' })).toHaveCount(0)
  await page.getByLabel('职责').fill('办理公开申请')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('办理公开申请')).toBeVisible()
  await expect(page.getByRole('row', { name: /党政办干事.*2018-06-30/ })).toBeVisible()
})
