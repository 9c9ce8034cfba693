import { expect, test } from '../support/test'
import { inDatabase, makeDraft, makeOffice } from './own-office'

test('逾期的草稿排在最前：写明逾期、哪一天、哪一条，一个按钮通到它', async ({
  page,
  signInPerson,
}) => {
  const office = await makeOffice('头道镇')
  await makeDraft(office, '还早的一件', '2098-12-08')
  const late = await makeDraft(office, '逾期的一件', '2018-12-12')
  await signInPerson(office.people.clerk)
  await page.goto('/')

  const things = page.getByRole('region', { name: '今天要办的事' }).getByRole('listitem')
  await expect(things).toHaveCount(2)
  await expect(things.first()).toContainText('逾期的一件')
  await expect(things.first()).toContainText(/逾期\d+个工作日/)
  await expect(things.first()).toContainText('2019年1月10日')
  await expect(things.last()).toContainText(/还有\d+个工作日（暂定）/)

  await things.first().getByRole('button', { name: '条例§26，打开条文' }).click()
  await expect(page.getByText('自该政府信息形成或者变更之日起20个工作日内')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('自该政府信息形成或者变更之日起20个工作日内')).toBeHidden()

  await things
    .first()
    .getByRole('button', { name: /2019年1月10日.*打开期限说明/ })
    .click()
  const sheet = page.getByRole('dialog', { name: '期限说明' })
  await expect(sheet.getByRole('list', { name: '逐日说明' })).toContainText('第20个工作日最后一天')
  await sheet.getByRole('button', { name: /关闭|Close/ }).click()

  await things.first().getByRole('link', { name: '去公开：逾期的一件' }).click()
  await expect(page).toHaveURL(new RegExp(`/disclosures/${late.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('逾期的一件')
})

test('没有到期的事，就说没有；办过一件，列在下面', async ({ page, signInPerson }) => {
  const office = await makeOffice('二道镇')
  await signInPerson(office.people.clerk)
  await page.goto('/')
  await expect(page.getByText('今天没有到期的事项。')).toBeVisible()
  await expect(page.getByText('今天还没有办理记录。')).toBeVisible()

  await page.goto('/training/new')
  await page.getByLabel('培训日期').fill('2018-03-05')
  await page.getByLabel('培训主题').fill('工作台上的一场培训')
  await page.getByLabel('培训地点').fill('镇政府会议室')
  await page.getByLabel('参训人员').fill('信息员')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/training(\?|$)/)

  await page.goto('/')
  const happened = page.getByRole('region', { name: '今天办过的事' })
  await expect(happened.getByRole('listitem')).toContainText('二道镇经办人')
  await happened.getByRole('link', { name: '登记培训' }).click()
  await expect(page.getByLabel('培训主题')).toHaveValue('工作台上的一场培训')
})

test('图上的数与表上的数相同，图也用文字说出来', async ({ page, signInPerson }) => {
  const office = await makeOffice('三道镇')
  await inDatabase(async (db) => {
    for (const [heldOn, people] of [
      ['2017-03-07', ['甲', '乙', '丙']],
      ['2017-11-02', ['甲', '乙']],
    ] as const)
      await db.trainingSession.create({
        data: {
          agencyId: office.agencyId,
          heldOn,
          topic: '学习条例',
          place: '会议室',
          attendance: { create: people.map((attendee, position) => ({ attendee, position })) },
        },
      })
  })
  await signInPerson(office.people.author)
  await page.goto('/?year=2017')
  await expect(page.getByRole('img', { name: /接受培训人次：3月3人次，11月2人次。/ })).toBeVisible()

  await page.getByText('表', { exact: true }).click()
  const table = page.getByRole('table', { name: '2017年各月的数字' })
  await expect(table).toBeVisible()
  const column = await table.getByRole('columnheader').allTextContents()
  const place = column.findIndex((title) => title.startsWith('接受培训人次'))
  const numberIn = (row: string) =>
    table
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .locator('th, td')
      .nth(place)
  await expect(numberIn('3月')).toHaveText('3')
  await expect(numberIn('11月')).toHaveText('2')
  await expect(numberIn('4月')).toHaveText('0')
  await expect(numberIn('全年')).toHaveText('5')
})

test('管理员不看台账：工作台上没有数字，有该由管理员办的事', async ({ page, signInPerson }) => {
  const office = await makeOffice('四道镇')
  await signInPerson(office.people.admin)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '今天办过的事' })).toBeVisible()
  await expect(page.getByRole('link', { name: '新建人员账户' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { name: /年的数字/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '登记信息' })).toHaveCount(0)
})
