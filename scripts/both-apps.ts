// What the two apps are given: each its own database role, and only the admin app the secret of the sessions.

import { type App, type AppOptions, startApp } from './apps'
import { atEnd } from './lifecycle'

export interface Surroundings {
  officeUrl: string
  siteUrl: string
  sitePort: number
  adminPort: number
  filesDir: string
  secret: string
  mode: 'production' | 'development'
  logOf?: (app: string) => string
  onSaying?: (sentence: string) => void
}

export const addressesOf = ({
  sitePort,
  adminPort,
}: Pick<Surroundings, 'sitePort' | 'adminPort'>) => ({
  siteAddress: process.env.SITE_URL ?? `http://localhost:${sitePort}`,
  adminAddress: process.env.ADMIN_URL ?? `http://localhost:${adminPort}`,
})

function optionsOf(given: Surroundings): AppOptions[] {
  const { siteAddress, adminAddress } = addressesOf(given)
  const shared = {
    NODE_ENV: given.mode,
    FILES_DIR: given.filesDir,
    SITE_URL: siteAddress,
    ADMIN_URL: adminAddress,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const watch =
    given.mode === 'development'
      ? ['../../node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false']
      : ['--import', 'tsx']
  const logged = (name: string) => ({
    ...(given.logOf && { log: given.logOf(name) }),
    ...(given.onSaying && { onSaying: given.onSaying }),
  })
  return [
    {
      name: '公开网站',
      workspace: 'apps/site',
      run: ['--import', 'tsx', 'src/server.ts'],
      port: given.sitePort,
      env: { ...shared, DATABASE_URL: given.siteUrl },
      ...logged('site'),
    },
    {
      name: '管理端',
      workspace: 'apps/admin',
      run: [...watch, 'server/main.ts'],
      port: given.adminPort,
      env: { ...shared, DATABASE_URL: given.officeUrl, BETTER_AUTH_SECRET: given.secret },
      watched: given.mode === 'development',
      ...logged('admin'),
    },
  ]
}

/** Starts both and waits until both answer; they are stopped when the script ends. */
export async function startBoth(given: Surroundings): Promise<App[]> {
  const apps = optionsOf(given).map(startApp)
  atEnd(() => Promise.all(apps.map((app) => app.stop())))
  await Promise.all(apps.map((app) => app.ready()))
  return apps
}
