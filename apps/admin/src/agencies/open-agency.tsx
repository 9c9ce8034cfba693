import { Link } from '@tanstack/react-router'
import { useActor } from '../shell/actor'
import { useSwitchAgency } from '../shell/use-switch-agency'
import { ActButton } from './act-button'
import type { AgencyNode } from './agency-tree'

type Props = { agency: AgencyNode; tabIndex: number }

/** Goes to work in the agency, so that every page is about it; in the one where one is, to what it says of itself. */
export function OpenAgency({ agency, tabIndex }: Props) {
  const { agencyId } = useActor()
  const switchTo = useSwitchAgency()
  if (agency.id === agencyId)
    return (
      <Link to="/agency" tabIndex={tabIndex}>
        机关资料
      </Link>
    )
  return (
    <ActButton tabIndex={tabIndex} onClick={() => switchTo(agency.id)}>
      进入<span className="sr-only">：{agency.shortName}</span>
    </ActButton>
  )
}
