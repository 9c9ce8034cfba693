import { conceptNames } from '@daylight/domain/audit'
import type { SearchHit } from '@daylight/domain/search'

export type HitGroup = { readonly title: string; readonly hits: readonly SearchHit[] }

/** The hits by concept, the concept of the best hit first. */
export function hitGroups(hits: readonly SearchHit[]): readonly HitGroup[] {
  const byConcept = Map.groupBy(hits, ({ concept }) => conceptNames[concept] ?? '其他')
  return [...byConcept].map(([title, found]) => ({ title, hits: found }))
}
