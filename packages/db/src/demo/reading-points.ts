/** The 32 reading points of the town, 16 of them with a terminal. */

import type { Prisma } from '../index'
import { town } from './agencies'
import { idOf } from './identity'

export type Point = Prisma.ReadingPointCreateManyInput & {
  id: string
  name: string
  hasTerminal: boolean
}

const officeHours = '工作日 8:30—11:30，13:30—16:30'

function point(
  index: number,
  fields: Omit<Point, 'id' | 'agencyId' | 'officeHours' | 'telephone'>,
): Point {
  return {
    id: idOf('reading-point', 'shuguang', fields.name),
    agencyId: town.id,
    officeHours,
    telephone: `0435-00001${String(index).padStart(2, '0')}`,
    ...fields,
  }
}

/** 镇政务服务大厅, which keeps a copy of everything. */
export const hall = point(0, {
  kind: 'government_hall',
  name: '曙光镇便民服务大厅查阅点',
  address: '曙光镇演示街8号镇政府一楼',
  hasTerminal: true,
  openedOn: '2013-09-16',
})

const library = point(1, {
  kind: 'library',
  name: '曙光镇综合文化站查阅点',
  address: '曙光镇演示街12号文化站二楼',
  hasTerminal: true,
  openedOn: '2014-03-10',
})

const offices = ['农业站', '林业站', '水利站', '民政办', '财政所', '社保所', '司法所', '卫生院']
const villages = [
  '东升村',
  '向阳村',
  '兴隆村',
  '永安村',
  '长胜村',
  '双河村',
  '太平村',
  '前进村',
  '新立村',
  '靠山村',
  '河东村',
  '河西村',
  '柳树村',
  '红旗村',
  '福民村',
  '大甸村',
  '三合村',
  '和平村',
  '丰收村',
  '北沟村',
  '南沟村',
  '团结村',
]

export const points: readonly Point[] = [
  hall,
  library,
  ...offices.map((name, index) =>
    point(index + 2, {
      kind: 'other',
      name: `曙光镇${name}查阅点`,
      address: `曙光镇演示街${20 + index * 2}号`,
      hasTerminal: index < 4,
      openedOn: '2015-04-20',
    }),
  ),
  ...villages.map((name, index) =>
    point(index + 10, {
      kind: 'village',
      name: `${name}查阅点`,
      address: `曙光镇${name}村部`,
      hasTerminal: index < 10,
      openedOn: index < 10 ? '2016-06-13' : '2017-05-15',
    }),
  ),
]

/** The heads of villages and offices, as they sign in. */
export const villageHeads = villages.map((name) => `${name}主任`)
export const officeHeads = offices.map((name) =>
  name === '卫生院'
    ? '卫生院院长'
    : name === '民政办'
      ? '民政办主任'
      : `${name}${name.slice(-1)}长`,
)
