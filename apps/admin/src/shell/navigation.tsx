import { Link } from '@tanstack/react-router'
import { AgencyButton } from './agency-button'
import { usePlaces } from './places'

const item =
  'flex min-h-8.5 items-center border-l-[3px] border-transparent pr-3 pl-[1.0625rem] text-ink no-underline hover:bg-rule/40 hover:text-ink hover:no-underline aria-[current=page]:border-accent aria-[current=page]:bg-paper aria-[current=page]:font-semibold aria-[current=page]:text-accent-deep max-md:min-h-11 large:min-h-9'

/** The agency that one works in, and the pages by concept: those that one may open there. */
export function Navigation({ onLeave }: { onLeave?: () => void }) {
  const groups = usePlaces()
  return (
    <div className="flex h-full flex-col">
      <div className="pt-4 pb-2">
        <p className="px-5 pb-1.5 text-xs tracking-widest text-ink-faint">政府信息公开工作台</p>
        <AgencyButton {...(onLeave && { onOpen: onLeave })} />
      </div>
      <nav aria-label="目录" className="flex-1 overflow-y-auto pb-4">
        {groups.map(({ title, places }) => (
          <div key={title} className="mt-2.5">
            {title && <p className="px-5 pb-0.5 text-xs tracking-widest text-ink-faint">{title}</p>}
            <ul>
              {places.map((place) => (
                <li key={place.to}>
                  <Link
                    to={place.to}
                    className={item}
                    activeOptions={{ exact: place.to === '/', includeSearch: false }}
                    onClick={onLeave}
                  >
                    {place.title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  )
}
