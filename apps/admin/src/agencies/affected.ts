import type { Role } from '@daylight/domain/accounts'

type Person = {
  readonly twoFactorEnabled: boolean
  readonly assignments: readonly { readonly agencyId: string; readonly role: Role }[]
}
type Demand = { readonly roles: readonly Role[]; readonly agencyIds: readonly string[] }

/** How many people hold one of the roles in one of the agencies, and how many of them have no second factor. */
export function affected(people: readonly Person[], { roles, agencyIds }: Demand) {
  const met = people.filter(({ assignments }) =>
    assignments.some((one) => roles.includes(one.role) && agencyIds.includes(one.agencyId)),
  )
  return { all: met.length, without: met.filter((one) => !one.twoFactorEnabled).length }
}
