import { randomUUID } from 'node:crypto'
import { inDatabase, makeOffice, type OwnOffice } from '../desk/own-office'
import { expect, test } from '../support/test'

const makeJob = (
  { agencyId }: OwnOffice,
  job: {
    status: 'running' | 'failed'
    done: number
    total: number
    problem?: string
    finishedAt?: Date
  },
) =>
  inDatabase(async (db) => {
    const notice = await db.holidayNotice.findFirstOrThrow({ where: { year: 2018 } })
    return db.job.create({
      data: {
        agencyId,
        kind: 'calendar.recompute',
        input: { noticeId: notice.id },
        requestedById: randomUUID(),
        requestedByName: '提出任务的人',
        startedAt: new Date(),
        ...job,
      },
    })
  })

test('还没有后台任务，就说没有', async ({ page, signInPerson }) => {
  const office = await makeOffice('八道镇')
  await signInPerson(office.people.clerk)
  await page.goto('/jobs')
  await expect(page.getByText('还没有后台任务。')).toBeVisible()
})

test('进行中的任务有进度，做完了页面自己知道', async ({ page, signInPerson }) => {
  const office = await makeOffice('九道镇')
  const { id } = await makeJob(office, { status: 'running', done: 3, total: 10 })
  await signInPerson(office.people.clerk)
  await page.goto('/jobs')
  const row = page.getByRole('row', { name: /重新计算期限/ })
  await expect(row).toContainText('进行中')
  await expect(row).toContainText('3／10')
  await expect(row).toContainText('提出任务的人')
  const bar = row.getByRole('progressbar', { name: '重新计算期限的进度' })
  await expect(bar).toHaveAttribute('value', '3')

  await inDatabase((db) =>
    db.job.update({
      where: { id },
      data: { status: 'done', done: 10, result: { moved: 4 }, finishedAt: new Date() },
    }),
  )
  await expect(row).toContainText('已完成')
  await expect(row).toContainText('4件的期限有变动')
  await expect(bar).toHaveCount(0)
})

test('失败的任务写明原因；管理员重新执行，办完为止', async ({ page, signInPerson }) => {
  const office = await makeOffice('十道镇')
  await makeJob(office, {
    status: 'failed',
    done: 0,
    total: 10,
    problem: '数据库连接中断。',
    finishedAt: new Date(),
  })
  await signInPerson(office.people.clerk)
  await page.goto('/jobs?status=failed')
  await expect(page.getByRole('row', { name: /重新计算期限/ })).toContainText('数据库连接中断。')
  await expect(page.getByRole('button', { name: /重新执行/ })).toHaveCount(0)

  await signInPerson(office.people.admin)
  await page.goto('/jobs')
  await page.getByRole('button', { name: '重新执行：重新计算期限' }).click()
  await expect(page.getByText('已重新开始。')).toBeVisible()
  await expect(page.getByRole('row', { name: /重新计算期限/ })).toContainText('已完成')
})
