import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FreshOffice } from '../support/fresh-office'
import { expect, test } from '../support/test'

let program: ChildProcess
let office: FreshOffice

test.beforeAll(async () => {
  program = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../support/fresh-office.ts', import.meta.url))],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  office = await new Promise<FreshOffice>((settle, fail) => {
    program.once('message', (message) => settle(message as FreshOffice))
    program.once('exit', () => fail(new Error('the fresh installation did not start')))
  })
})
test.afterAll(async () => {
  if (program.exitCode !== null) return
  const exited = new Promise((settle) => program.once('exit', settle))
  program.kill('SIGTERM')
  await exited
})

test('首次启动：打印的一次性链接建立第一位管理员，只能用一次；登录后由管理员任用他人', async ({
  page,
}) => {
  const link = /http\S+\/welcome#\S+/.exec(office.sentence)?.[0] ?? ''
  expect(link.startsWith(`${office.adminUrl}/welcome#`)).toBe(true)

  await page.goto(link)
  await expect(page).toHaveURL(`${office.adminUrl}/welcome`)
  await page.getByLabel('机关名称').fill('某市人民政府')
  await page.getByLabel('简称').fill('某市')
  await page.getByLabel('网址用名').fill('moushi')
  await page.getByLabel('姓名').fill('系统管理岗')
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('密码', { exact: true }).fill('password123')
  await page.getByRole('button', { name: /建立|完成/ }).click()
  // A password against the rules is refused at its field, and nothing that was typed is lost. The button takes no
  // second click until the first has its answer.
  await expect(page.getByRole('alert').filter({ hasText: /密码/ })).toBeVisible()
  await expect(page.getByLabel('机关名称')).toHaveValue('某市人民政府')
  await page.getByLabel('密码', { exact: true }).fill('qingshan-lvshui-2026')
  await page.getByRole('button', { name: /建立|完成/ }).click()
  await expect(page.getByText(/请登录/).first()).toBeVisible()

  await page.goto(`${office.adminUrl}/sign-in`)
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('密码', { exact: true }).fill('qingshan-lvshui-2026')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(`${office.adminUrl}/`)
  await page.goto(`${office.adminUrl}/people`)
  await expect(page.getByRole('row', { name: /系统管理岗/ })).toContainText('管理员')

  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByText(/已经用过|不正确/).first()).toBeVisible()
})
