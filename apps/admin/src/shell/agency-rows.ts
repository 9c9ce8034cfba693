type Node = { readonly id: string; readonly parentId: string | null }
export type AgencyRow<N> = N & { readonly depth: number }

/**
 * The tree as rows, each agency above its own, in the given order among sisters.
 *
 * An agency whose superior the person's roles don't reach stands at the left edge.
 */
export function agencyRows<N extends Node>(nodes: readonly N[]): readonly AgencyRow<N>[] {
  const known = new Set(nodes.map(({ id }) => id))
  const below = Map.groupBy(nodes, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const rows = (parentId: string | null, depth: number): AgencyRow<N>[] =>
    (below.get(parentId) ?? []).flatMap((node) => [{ ...node, depth }, ...rows(node.id, depth + 1)])
  return rows(null, 0)
}
