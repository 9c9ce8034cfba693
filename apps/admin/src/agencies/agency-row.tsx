import { agencyKindNames } from '@daylight/domain/agencies'
import { Link } from '@tanstack/react-router'
import { useMay } from '../shell/actor'
import { ActButton } from './act-button'
import type { AgencyNode } from './agency-tree'
import { OpenAgency } from './open-agency'
import type { TreeRow } from './tree'

type Props = {
  row: TreeRow<AgencyNode>
  isOpen: boolean
  /** The one row that Tab reaches. */
  isCurrent: boolean
  onFocus: () => void
  onToggle: (id: string, open: boolean) => void
  onMove: (agency: AgencyNode) => void
}

const cell =
  'h-9 px-2 py-1 max-md:inline max-md:h-auto max-md:p-0 max-md:text-[0.8125rem] max-md:text-ink-soft max-md:after:content-["　"]'
/** Deeper than this it is said, but not indented further: a phone has no room. */
const STEPS = ['', 'md:pl-5', 'md:pl-10', 'md:pl-15', 'md:pl-20'] as const
const PHONE_STEPS = ['', 'max-md:pl-4', 'max-md:pl-8', 'max-md:pl-12', 'max-md:pl-16'] as const
const stepOf = (steps: readonly string[], level: number) =>
  steps[Math.min(level, steps.length) - 1] ?? ''

/** One agency in the tree, with what can be done to it. */
export function AgencyRow({ row, isOpen, isCurrent, onFocus, onToggle, onMove }: Props) {
  const { id, node, level, position, siblings, children, aboveId } = row
  const tab = isCurrent ? 0 : -1
  const mayManage = useMay('agencies.manage')

  return (
    <tr
      data-row={id}
      tabIndex={tab}
      onFocus={onFocus}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={children > 0 ? isOpen : undefined}
      className={`border-b border-rule hover:bg-ground focus-visible:bg-accent-soft max-md:block max-md:py-2 ${stepOf(PHONE_STEPS, level)}`}
    >
      <th scope="row" className="px-2 py-1 font-normal first:pl-0 max-md:block max-md:p-0">
        <span className={`flex items-start gap-1 ${stepOf(STEPS, level)}`}>
          <Toggle count={children} isOpen={isOpen} onClick={() => onToggle(id, !isOpen)} />
          <span className="min-w-0">
            <span className="font-medium">{node.shortName}</span>
            <span className="ml-2 text-[0.8125rem] text-ink-soft">
              {node.name}
              {children > 0 && !isOpen && `（下级${children}个）`}
            </span>
          </span>
        </span>
      </th>
      <td className={`${cell} whitespace-nowrap max-md:pl-7`}>{agencyKindNames[node.kind]}</td>
      <td className={cell}>{node.slug}</td>
      <td className={cell}>{node.unifiedCode ?? <span className="text-warning">未填</span>}</td>
      <td className="px-2 py-1 pr-0 max-md:block max-md:p-0 max-md:pt-1 max-md:pl-7">
        <span className="flex flex-wrap justify-end gap-x-4 gap-y-1 max-md:justify-start">
          {mayManage && (
            <Link to="/agencies/new" search={{ parentId: id }} tabIndex={tab}>
              新建下级<span className="sr-only">：{node.shortName}</span>
            </Link>
          )}
          {mayManage && aboveId && (
            <ActButton tabIndex={tab} onClick={() => onMove(node)}>
              变更隶属<span className="sr-only">：{node.shortName}</span>
            </ActButton>
          )}
          <OpenAgency agency={node} tabIndex={tab} />
        </span>
      </td>
    </tr>
  )
}

type ToggleProps = { count: number; isOpen: boolean; onClick: () => void }

/** For the mouse; the keys open and close by the row, which says its state. */
const Toggle = ({ count, isOpen, onClick }: ToggleProps) =>
  count === 0 ? (
    <span className="w-6 shrink-0" />
  ) : (
    <button
      type="button"
      tabIndex={-1}
      onClick={onClick}
      aria-label={isOpen ? '收起下级' : '展开下级'}
      className="flex size-6 shrink-0 cursor-pointer items-center justify-center text-ink-soft hover:bg-rule/50 hover:text-ink"
    >
      <svg
        aria-hidden="true"
        width="10"
        height="10"
        viewBox="0 0 10 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        className={isOpen ? 'rotate-90' : ''}
      >
        <path d="M3 1.5 7 5 3 8.5" />
      </svg>
    </button>
  )
