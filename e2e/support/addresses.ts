// Where the servers of this run are; the global set-up puts them into the environment of the workers.

export interface Addresses {
  siteUrl: string
  adminUrl: string
  /** Of the database's owner, to put entries in place. */
  ownerUrl: string
  filesDir: string
  /** The admin app's, to make sessions. */
  secret: string
  accounts: readonly { username: string; password: string; role: string }[]
}

const variable = 'DAYLIGHT_E2E'

export const publish = (addresses: Addresses) => {
  process.env[variable] = JSON.stringify(addresses)
}

/** Undefined while Playwright reads the configuration before the servers run. */
export const addresses = (): Addresses | undefined => {
  const text = process.env[variable]
  return text ? JSON.parse(text) : undefined
}
