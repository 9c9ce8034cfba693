/** The tree of agencies as rows: one under the other, each as deep as it stands. */

export type Placed = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly shortName: string
  readonly slug: string
  readonly unifiedCode: string | null
}

export type TreeRow<Node> = {
  readonly id: string
  readonly node: Node
  /** 1 at the top. */
  readonly level: number
  /** Its place among those of one superior, and how many these are. */
  readonly position: number
  readonly siblings: number
  readonly children: number
  /** The row of its superior; `null` at the top of what is shown. */
  readonly aboveId: string | null
}

/** Superiors before those below them, in the order given; whoever's superior is not among them stands at the top. */
export function rowsOf<Node extends Placed>(nodes: readonly Node[]): TreeRow<Node>[] {
  const known = new Set(nodes.map(({ id }) => id))
  const below = new Map<string | null, Node[]>()
  for (const node of nodes) {
    const above = node.parentId !== null && known.has(node.parentId) ? node.parentId : null
    below.set(above, [...(below.get(above) ?? []), node])
  }
  const under = (aboveId: string | null, level: number): TreeRow<Node>[] =>
    (below.get(aboveId) ?? []).flatMap((node, index, all) => [
      {
        id: node.id,
        node,
        level,
        position: index + 1,
        siblings: all.length,
        children: below.get(node.id)?.length ?? 0,
        aboveId,
      },
      ...under(node.id, level + 1),
    ])
  return under(null, 1)
}

const says = ({ name, shortName, slug, unifiedCode }: Placed, text: string) =>
  [name, shortName, slug, unifiedCode ?? ''].some((part) => part.toLowerCase().includes(text))

type Shown = { readonly closed: ReadonlySet<string>; readonly text: string }

/** The rows that are to be seen: not below a closed one; with a text, those that say it and all above them. */
export function shownRows<Node extends Placed>(
  rows: readonly TreeRow<Node>[],
  { closed, text }: Shown,
): TreeRow<Node>[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') {
    const hidden = new Set<string>()
    return rows.filter(({ id, aboveId }) => {
      const isHidden = aboveId !== null && (hidden.has(aboveId) || closed.has(aboveId))
      if (isHidden) hidden.add(id)
      return !isHidden
    })
  }
  const kept = new Set<string>()
  for (const row of rows.toReversed())
    if (kept.has(row.id) || says(row.node, wanted)) {
      kept.add(row.id)
      if (row.aboveId) kept.add(row.aboveId)
    }
  return rows.filter(({ id }) => kept.has(id))
}

/** `id` and all below it. */
export function withBelow(rows: readonly TreeRow<unknown>[], id: string): Set<string> {
  const found = new Set([id])
  for (const row of rows) if (row.aboveId && found.has(row.aboveId)) found.add(row.id)
  return found
}

/** `梅河口市 › 曙光镇`: where a node stands, from the top of what is shown. */
export function pathOf<Node extends Placed>(rows: readonly TreeRow<Node>[], id: string): string {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const names: string[] = []
  for (let row = byId.get(id); row; row = row.aboveId ? byId.get(row.aboveId) : undefined)
    names.unshift(row.node.shortName)
  return names.join(' › ')
}

/** Under which agencies `id` may stand: any but itself, those below it, and the one where it stands. */
export const placesFor = <Node extends Placed>(rows: readonly TreeRow<Node>[], id: string) => {
  const not = withBelow(rows, id)
  return rows.filter((row) => !not.has(row.id))
}
