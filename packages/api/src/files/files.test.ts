import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId, type Office, openOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const bytes = new TextEncoder().encode('附件内容')
const upload = (name: string, content = bytes) =>
  office.callAs('clerk').files.upload({ name, bytes: content })

it('keeps the bytes under their SHA-256 and gives them back', async () => {
  const { id, size } = await upload('附件（一）.txt')
  expect(size).toBe(bytes.length)
  const { sha256 } = await office.callAs('auditor').files.get({ id })
  expect(await new Response((await office.files.read(sha256)) as never).text()).toBe('附件内容')
})

it('never writes the bytes into the log', async () => {
  await upload('甲.txt')
  const entry = await office.owner.auditEntry.findFirstOrThrow({
    where: { procedure: 'files.upload', input: { path: ['name'], equals: '甲.txt' } },
  })
  expect(entry.input).toEqual({ name: '甲.txt', bytes: '（未记录）' })
})

it('refuses an empty file and a type that is not allowed, in words', async () => {
  await expect(upload('空.txt', new Uint8Array())).rejects.toThrow('这个文件是空的')
  await expect(upload('程序.exe')).rejects.toThrow('只接受')
  await expect(upload('txt')).rejects.toThrow('只接受')
})

it('is public only when attached to something on the website', async () => {
  const { id } = await upload('乙.txt')
  expect(await office.visit.files.get({ id })).toBeNull()

  const heading = await office.owner.heading.findFirstOrThrow({ where: { agencyId: office.own } })
  const disclosureId = newId()
  await office.callAs('clerk').disclosures.create({
    id: disclosureId,
    headingId: heading.id,
    title: '带附件的通知',
    formedOn: '2018-03-01',
    fileIds: [id],
  })
  expect(await office.visit.files.get({ id })).toBeNull()

  const post = (channel: 'notice_board' | 'website') =>
    office.callAs('clerk').disclosures.post({
      id: newId(),
      disclosureId,
      channel,
      postedOn: '2018-03-02',
    })
  await post('notice_board')
  expect(await office.visit.files.get({ id })).toBeNull()
  await post('website')
  expect(await office.visit.files.get({ id })).toMatchObject({ name: '乙.txt' })
})

it('never attaches another agency’s file', async () => {
  const theirs = office.callAs('clerk', { agencyId: await office.agencyOf('yi') })
  const { id } = await theirs.files.upload({ name: '丙.txt', bytes })
  const heading = await office.owner.heading.findFirstOrThrow({ where: { agencyId: office.own } })
  await expect(
    office.callAs('clerk').disclosures.create({
      id: newId(),
      headingId: heading.id,
      title: '通知',
      formedOn: '2018-03-01',
      fileIds: [id],
    }),
  ).rejects.toThrow('没有找到该附件')
})
