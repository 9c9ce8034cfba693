import { Button } from 'antd'
import { useActor } from './actor'
import { useOwnAgencyId, useSwitchAgency } from './use-switch-agency'

/** Stands above every page while one works in another agency than one's own. */
export function AgencyBand() {
  const { agencyId, agency, agencies } = useActor()
  const ownAgencyId = useOwnAgencyId()
  const switchTo = useSwitchAgency()
  if (agencyId === ownAgencyId) return null
  const own = agencies.find(({ id }) => id === ownAgencyId)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 bg-accent-deep px-4 py-1 text-[0.8125rem] text-paper md:px-8 print:hidden">
      <p>
        正在办理：<strong className="font-semibold">{agency.shortName}</strong>
      </p>
      {own && (
        <Button
          size="small"
          ghost
          className="ml-auto border-paper/60"
          onClick={() => switchTo(own.id)}
        >
          回到{own.shortName}
        </Button>
      )}
    </div>
  )
}
