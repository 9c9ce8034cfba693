import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminRouter } from '..'
import { type Office, openOffice } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const edit = (rest = {}) => ({
  id: office.own,
  version: 1,
  name: '甲镇人民政府',
  shortName: '甲镇',
  unifiedCode: '11220581MB12345623',
  ...rest,
})

it('refuses a unified code with a wrong check digit, at its field', async () => {
  await expect(
    office.callAs('head').agencies.edit(edit({ unifiedCode: '11220581MB12345624' })),
  ).rejects.toMatchObject({ cause: { issues: [{ path: ['unifiedCode'] }] } })
})

it('refuses a code that another agency holds', async () => {
  await expect(
    office.callAs('head').agencies.edit(edit({ unifiedCode: '112205810135123478' })),
  ).rejects.toMatchObject({ cause: { code: 'agencies.code_taken', field: 'unifiedCode' } })
})

it('is for the head alone, and never for another agency', async () => {
  await expect(office.callAs('clerk').agencies.edit(edit())).rejects.toThrow('没有办理此项的权限')
  const theirs = office.callAs('head', { agencyId: await office.agencyOf('yi') })
  await expect(theirs.agencies.edit(edit())).rejects.toThrow('没有找到该行政机关')
})

it('keeps what was edited', async () => {
  await office.callAs('head').agencies.edit(edit({ telephone: '0435-0000000' }))
  expect(await office.callAs('clerk').agencies.own()).toMatchObject({
    telephone: '0435-0000000',
    version: 2,
  })
})

it('is never moved by whom the move would give a role there: nobody grants one to himself', async () => {
  const [city, own, other] = await Promise.all(['shi', 'jia', 'yi'].map(office.agencyOf))
  const person = (username: string, held: Record<string, 'admin' | 'clerk'>) =>
    office.owner.user.create({
      data: {
        name: '某岗位',
        username,
        email: `${username}@accounts.invalid`,
        assignments: {
          create: Object.entries(held).map(([agencyId, role]) => ({
            agencyId,
            role,
            startedOn: '2010-01-01',
          })),
        },
      },
    })
  const both = await person('liangzhi', { [city ?? '']: 'admin', [own ?? '']: 'clerk' })
  const another = await person('guanli', { [city ?? '']: 'admin' })
  const move = ({ id: mover }: { id: string }, parentId = '', version = 1) =>
    office
      .callAs('admin', { agencyId: city ?? '', actor: { id: mover } })
      .agencies.move({ id: other ?? '', parentId, version })

  await expect(move(both, own)).rejects.toMatchObject({
    cause: { code: 'agencies.role_to_self', field: 'parentId' },
  })
  await move(another, own)
  // What is held there anyway is no gain, and to lose a role is none.
  await move(both, city, 2)
})

it('every admin procedure names the permission it needs', () => {
  const procedures = adminRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { permission?: string } } }
  >
  const unnamed = Object.entries(procedures).filter(([, { _def }]) => !_def.meta?.permission)
  expect(unnamed).toEqual([])
  expect(Object.keys(procedures).length).toBeGreaterThan(20)
})
