import { LINK_MINUTES, type LinkPurpose } from '@daylight/domain/accounts'

/** What an administrator makes a link for: the first password, or one that was forgotten. */
export type Purpose = Exclude<LinkPurpose, 'first_admin'>

/** How long a link is valid: in hours where there are whole ones. */
export const validFor = (purpose: Purpose): string => {
  const minutes = LINK_MINUTES[purpose]
  return minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`
}
