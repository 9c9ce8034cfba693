import { describe, expect, it } from 'vitest'
import { changeTables } from './change-rows'

const id = '01990000-0000-7000-8000-000000000001'

describe('what a change did', () => {
  it('tells the field in Chinese, before and after, and leaves out the version that every save raises', () => {
    const [table] = changeTables([
      {
        table: 'TrainingSession',
        id,
        before: { place: '四楼会议室', kind: 'regulation', version: 1 },
        after: { place: '综合文化站', kind: 'secrecy', version: 2 },
      },
    ])
    expect(table?.title).toBe('更改：培训')
    expect(table?.rows.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['培训地点', '四楼会议室', '综合文化站'],
      ['培训类别', '法规学习', '保密审查'],
    ])
  })

  it('tells of a new row what it holds, and nothing of what is empty', () => {
    const [table] = changeTables([
      {
        table: 'Visit',
        id,
        before: null,
        after: { id, readingPointId: id, visitedOn: '2018-05-02', visitors: 3, note: '' },
      },
    ])
    expect(table?.title).toBe('新增：查阅登记')
    expect(table?.rows.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['查阅日期', null, '2018-05-02'],
      ['人次', null, '3'],
    ])
  })

  it('tells of a new person nothing that follows from the user name', () => {
    const [table] = changeTables([
      {
        table: 'User',
        id,
        before: null,
        after: {
          id,
          name: '信息员',
          username: 'xinxi',
          displayUsername: 'xinxi',
          email: 'xinxi@accounts.invalid',
          emailVerified: false,
          usernameSkeleton: 'xinxi',
        },
      },
    ])
    expect(table?.rows.map(({ label }) => label)).toEqual(['姓名', '用户名'])
  })

  it('tells of many rows of one kind in one table, a line each', () => {
    const rows = ['信*', '主*'].map((attendee, position) => ({
      table: 'Attendance',
      id,
      before: null,
      after: { id, sessionId: id, attendee, position },
    }))
    const tables = changeTables(rows)
    expect(tables.map(({ title }) => title)).toEqual(['新增：签到（2条）'])
    expect(tables[0]?.rows.map(({ label, after }) => [label, after])).toEqual([
      ['第1条', '参训人员：信*'],
      ['第2条', '参训人员：主*'],
    ])
  })

  it('shows a column that it has no word for as it is, and a text that was emptied as empty', () => {
    const [table] = changeTables([
      { table: 'Later', id, before: { strange: true }, after: { strange: null } },
    ])
    expect(table?.title).toBe('更改：Later')
    expect(table?.rows).toEqual([
      { field: 'strange', label: 'strange', before: '是', after: '（空）' },
    ])
  })

  it('tells at least that a row was touched where only its version rose', () => {
    const [table] = changeTables([
      { table: 'Agency', id, before: { version: 3 }, after: { version: 4 } },
    ])
    expect(table?.rows.map(({ label, after }) => [label, after])).toEqual([['版本', '4']])
  })
})
