/** Who came to the reading points: 300 visits and 30 loans. */

import type { Day } from '@daylight/domain/calendar'
import type { Prisma } from '../index'
import { type Chance, chanceFrom, idOf } from './identity'
import { hall, points } from './reading-points'
import { holdings, townDisclosures } from './town-disclosures'
import { byCutOff, cutOff, workingDayAfter, workingDays } from './year'

const VISITORS = 300
const LOANS = 30

const notes = [
  '',
  '',
  '',
  '查询惠农补贴政策',
  '查询医保和养老保险缴费办法',
  '查询宅基地审批程序',
  '查询低保公示结果',
  '查阅种植技术资料',
  '查阅村级换届有关规定',
]

export const visits: readonly Prisma.VisitCreateManyInput[] = makeVisits(chanceFrom(300))

function makeVisits(chance: Chance): Prisma.VisitCreateManyInput[] {
  const [, library = hall, ...villages] = points
  // Half of the readers come to the hall, every fifth to the library.
  const doors = [hall, hall, hall, hall, hall, library, library]
  const entries = new Map<string, Prisma.VisitCreateManyInput>()
  for (let left = VISITORS; left > 0; ) {
    const door = chance.pick([...doors, ...chance.some(villages, 3)])
    const visitedOn = chance.pick(workingDays)
    const id = idOf('visit', door.id, visitedOn)
    if (entries.has(id)) continue
    const visitors = Math.min(left, chance.pick([1, 1, 2, 2, 3, 4]))
    left -= visitors
    entries.set(id, {
      id,
      readingPointId: door.id,
      visitedOn,
      visitors,
      note: chance.pick(notes),
    })
  }
  return [...entries.values()]
}

const borrowers = ['村民', '种粮大户', '养殖户', '合作社社员', '村干部', '学校教师', '个体经营者']
/** What people take home: documents and guides, not news. */
const titles = new Map(
  townDisclosures.filter(({ genre }) => genre).map(({ id, title }) => [id, title]),
)

export const loans: readonly Prisma.LoanCreateManyInput[] = makeLoans(chanceFrom(30))

/** Only a paper copy can be lent, and only by the point that holds it. */
function makeLoans(chance: Chance): Prisma.LoanCreateManyInput[] {
  const copies = holdings.filter(
    ({ medium, acknowledgedOn, disclosureId }) =>
      medium === 'paper' && acknowledgedOn <= '2018-12-07' && titles.has(disclosureId ?? ''),
  )
  return chance.some(copies, LOANS).map((copy, index) => {
    const lentOn = byCutOff(copy.acknowledgedOn as Day, chance.between(1, 11))
    const returnedOn = workingDayAfter(lentOn, chance.between(2, 10))
    return {
      id: idOf('loan', index),
      readingPointId: copy.readingPointId,
      title: titles.get(copy.disclosureId ?? '') ?? '',
      lentOn,
      dueOn: workingDayAfter(lentOn, 10),
      returnedOn: returnedOn <= cutOff ? returnedOn : null,
      borrower: chance.pick(borrowers),
    }
  })
}
