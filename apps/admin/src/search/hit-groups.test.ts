import { expect, it } from 'vitest'
import { hitGroups } from './hit-groups'

const hit = (concept: string, id: string) => ({ concept, id, title: id, note: '', to: `/${id}` })

it('groups by concept in the order of the best hits, and names each in Chinese', () => {
  const groups = hitGroups([
    hit('training', 'a'),
    hit('readingPoints', 'b'),
    hit('training', 'c'),
    hit('unheard-of', 'd'),
  ])
  expect(groups.map(({ title, hits }) => `${title}：${hits.map(({ id }) => id).join('')}`)).toEqual(
    ['培训：ac', '查阅点：b', '其他：d'],
  )
})
