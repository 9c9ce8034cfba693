/** The address of the public site, which the host writes into the page. */
export const siteAddress =
  document.querySelector<HTMLMetaElement>('meta[name="site-address"]')?.content ?? ''
