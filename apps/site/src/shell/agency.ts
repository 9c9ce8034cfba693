import { cache } from 'react'
import { type Agency, api } from '#api'
import { found } from './found'

/** The agency of an address, read once a request. */
export const agencyAt = cache((slug: string) => found(api.agencies.get({ slug })))

export const cityAgency = cache(() => api.agencies.get({ slug: null }))

export const isCity = ({ parent }: Pick<Agency, 'parent'>): boolean => parent === null

/** The city's home is the site's. */
export const homeOf = (agency: Pick<Agency, 'parent' | 'slug'>): string =>
  isCity(agency) ? '/' : `/${agency.slug}`
