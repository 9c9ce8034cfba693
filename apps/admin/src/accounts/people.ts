import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMay } from '../shell/actor'
import { apiClient } from '../shell/query-client'
import type { ListedPerson } from './person-words'

const PAGE = 100

async function allPeople(): Promise<ListedPerson[]> {
  const people: ListedPerson[] = []
  let after: string | undefined
  do {
    const page = await apiClient.accounts.people.query({ limit: PAGE, state: 'active', after })
    people.push(...page.rows)
    after = page.next ?? undefined
  } while (after)
  return people
}

const everyone = queryOptions({
  queryKey: ['accounts', 'everyone'],
  queryFn: allPeople,
  staleTime: 30_000,
})

/** All people in use in the agency and below it, to choose from; nobody for those who may not see them. */
export function useEveryone() {
  const mayRead = useMay('accounts.read')
  return useQuery({ ...everyone, enabled: mayRead })
}
