/** What the host writes into the page. */
const written = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

/** The address of the public site. */
export const siteAddress = written('site-address')

/** Whether the entries of this installation are made up. */
export const isDemonstration = written('demonstration') === 'yes'
