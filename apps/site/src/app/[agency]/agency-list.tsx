import type { AgencyKind } from '@daylight/domain/agencies'
import type { api } from '#api'

type Listed = Awaited<ReturnType<typeof api.agencies.list>>

const groups = [
  ['town', '乡镇和街道'],
  ['department', '政府部门'],
  ['village', '村'],
] as const satisfies readonly (readonly [AgencyKind, string])[]

/** The agencies below the city, by kind. */
export function AgencyList({ agencies }: { agencies: Listed }) {
  const below = agencies.filter(({ parentId }) => parentId !== null)
  if (below.length === 0) return null
  return (
    <section aria-labelledby="agencies" className="agencies">
      <h2 id="agencies" className="section-title">
        所属机关
      </h2>
      <dl>
        {groups.map(([kind, name]) => {
          const ofKind = below.filter((agency) => agency.kind === kind)
          return (
            ofKind.length > 0 && (
              <div key={kind}>
                <dt>{name}</dt>
                <dd>
                  <ul>
                    {ofKind.map((agency) => (
                      <li key={agency.slug}>
                        <a href={`/${agency.slug}`}>{agency.name}</a>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )
          )
        })}
      </dl>
    </section>
  )
}
