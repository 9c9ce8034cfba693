import { Select } from 'antd'
import { type Placed, pathOf, type TreeRow } from './tree'

type Props = {
  id?: string
  value?: string | null
  onChange?: (agencyId: string) => void
  /** Those that can be chosen. */
  places: readonly TreeRow<Placed>[]
  /** All of the tree, for the paths. */
  rows: readonly TreeRow<Placed>[]
}

/** Chooses an agency by its name or any above it. */
export const AgencySelect = ({ places, rows, ...control }: Props) => (
  <Select
    {...control}
    showSearch={{
      filterOption: (text, option) =>
        `${option?.label}${option?.name}`.toLowerCase().includes(text.trim().toLowerCase()),
    }}
    options={places.map(({ id, node }) => ({
      value: id,
      label: pathOf(rows, id),
      name: node.name,
    }))}
    notFoundContent="没有找到机关。"
  />
)
