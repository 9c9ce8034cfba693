import { readFile } from 'node:fs/promises'
import { wordsOfDocx, wordsOfPdf } from '../support/documents'
import { at, expect, test } from '../support/test'

// One story, in order: what one person does is what the next one finds.
test.describe.configure({ mode: 'serial' })

const attendees = Array.from({ length: 9 }, (_, index) => `第${index + 1}村信息员`)

test('从登记一场培训到公众打开报告中的数字', async ({ page, browser, signInAs }) => {
  const { siteUrl } = at()

  await test.step('经办人登记第四场培训，9人参加', async () => {
    await signInAs('clerk')
    await page.goto('/training/new')
    await page.getByLabel('培训日期').fill('2018-12-20')
    await page.getByLabel('培训主题').fill('依申请公开办理流程')
    await page.getByLabel('培训地点').fill('镇政府四楼会议室')
    await page.getByLabel('参训人员').fill(attendees.join('\n'))
    await expect(page.getByText('共9人次')).toBeVisible()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByRole('row', { name: /依申请公开办理流程/ })).toContainText('9')
  })

  await test.step('撰写人打开2018年度草稿：4次、45人次，数字打开是四条', async () => {
    await signInAs('author')
    await page.goto('/reports')
    await page.getByLabel('报告年度').fill('2018')
    await page.getByLabel('统计截止日期').fill('2018-12-24')
    await page.getByRole('button', { name: '建立年度报告' }).click()
    await expect(page.getByText('本年举办学习培训').first()).toContainText('4次，共45人次')

    await page.getByRole('button', { name: '4次，打开查看依据' }).first().click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('row', { name: /依申请公开办理流程/ })).toBeVisible()
    await expect(drawer.locator('tbody tr')).toHaveCount(4)
    await expect(page).toHaveURL(/figure=training\.sessions/)
    await drawer.getByRole('button', { name: /关闭|Close/ }).click()
    await expect(drawer).toBeHidden()
    await expect(page.getByText('没有发现问题：')).toBeVisible()

    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByText('已提交，等待负责人签发或退回')).toBeVisible()
  })

  await test.step('负责人发布', async () => {
    await signInAs('head')
    await page.goto('/reports')
    await page.getByRole('link', { name: /2018/ }).first().click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    // The PDF and the DOCX are made before the answer.
    await expect(page.getByRole('button', { name: '退回' })).toBeHidden()
  })

  const visitor = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
  const reader = await visitor.newPage()

  await test.step('没有账户、没有 JavaScript 的读者打开数字，看到各场培训', async () => {
    await reader.goto(`${siteUrl}/shuguang/reports`)
    await reader.getByRole('link', { name: /2018/ }).first().click()
    await expect(reader.getByText('本年举办学习培训').first()).toContainText('4次，共45人次')
    await reader
      .getByText('本年举办学习培训')
      .first()
      .getByRole('link', { name: '4', exact: true })
      .click()

    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('举办培训次数')
    await expect(reader.locator('main')).toContainText('2018年12月24日')
    await expect(reader.locator('main')).toContainText('依申请公开办理流程')
    await expect(reader.locator('main')).toContainText('9人')
  })

  await test.step('累计数打开是期初数加本期条目', async () => {
    await reader.goto(`${siteUrl}/shuguang/reports/2018`)
    await reader.getByRole('link', { name: '1050', exact: true }).first().click()
    for (const number of ['1050', '750', '300'])
      await expect(reader.locator('main')).toContainText(number)
  })

  const figures = ['552', '184', '145', '104', '56.5%', '71.7%', '4次', '45人次', '1050', '570']

  await test.step('PDF 和 DOCX 的数字与网页相同', async () => {
    await reader.goto(`${siteUrl}/shuguang/reports/2018`)
    const web = ((await reader.locator('main').textContent()) ?? '').replace(/\s/g, '')
    for (const [kind, wordsOf] of [
      ['PDF', wordsOfPdf],
      ['Word', wordsOfDocx],
    ] as const) {
      const waiting = reader.waitForEvent('download')
      await reader
        .getByRole('link', { name: new RegExp(kind) })
        .first()
        .click()
      const words = await wordsOf(await readFile(await (await waiting).path()))
      for (const figure of figures) {
        expect(web, `网页 ${figure}`).toContain(figure)
        expect(words, `${kind} ${figure}`).toContain(figure)
      }
    }
  })

  await test.step('此后登记的第五场培训不改变已发布的报告，管理端说明台账有变动', async () => {
    await signInAs('clerk')
    await page.goto('/training/new')
    await page.getByLabel('培训日期').fill('2018-12-21')
    await page.getByLabel('培训主题').fill('年终业务复盘')
    await page.getByLabel('培训地点').fill('镇政府四楼会议室')
    await page.getByLabel('参训人员').fill('行政办主任\n信息员')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await expect(page.getByRole('row', { name: /年终业务复盘/ })).toBeVisible()

    await reader.goto(`${siteUrl}/shuguang/reports/2018`)
    await expect(reader.getByText('本年举办学习培训').first()).toContainText('4次，共45人次')

    await signInAs('head')
    await page.goto('/reports')
    await page.getByRole('link', { name: /2018/ }).first().click()
    const notice = page.getByRole('region', { name: '台账在发布后有变动' })
    await expect(notice.getByRole('row', { name: /举办培训次数/ })).toContainText('4次')
    await expect(notice.getByRole('row', { name: /举办培训次数/ })).toContainText('5次')
    await expect(notice.getByRole('row', { name: /接受培训人次/ })).toContainText('47人次')
    await expect(page.getByText('本年举办学习培训').first()).toContainText('4次，共45人次')
  })

  await visitor.close()
})
