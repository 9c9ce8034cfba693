import { Link } from '@tanstack/react-router'
import { useMay } from '../shell/actor'

type Props = { personId: string | null; personName: string | null }

/** Who serves; the name leads to the person for those who may see the accounts. */
export function HolderName({ personId, personName }: Props) {
  const mayRead = useMay('accounts.read')
  if (!personId || !personName) return <span className="text-ink-faint">未登记任职人</span>
  if (!mayRead) return personName
  return (
    <Link to="/people/$id" params={{ id: personId }}>
      {personName}
    </Link>
  )
}

/** Nobody holds the post today: said in a word and by its look. */
export const Vacant = () => (
  <span className="border border-warning/40 bg-warning-soft px-1.5 py-px text-[0.8125rem] text-warning">
    空缺
  </span>
)
