import { contextFrom, createPublicCaller } from '@daylight/api/public'

type Context = ReturnType<typeof contextFrom>

// A bundler may load this module more than once; the process has one pool of connections.
const held = globalThis as { daylightContext?: Context }

function context(): Context {
  held.daylightContext ??= contextFrom({
    databaseUrl: setting('DATABASE_URL'),
    filesDir: setting('FILES_DIR'),
  })
  return held.daylightContext
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the environment variable ${name} is not set`)
  return value
}

/** The public router, called in this process: a page costs no HTTP hop. */
export const api = createPublicCaller(() => context().current())

/** The bytes of a stored file. @throws when no such content is kept */
export const readFile = (sha256: string) => context().files.read(sha256)

/** Settles when the database answers. */
export const askDatabase = async (): Promise<void> => {
  await context().db.$queryRaw`SELECT 1`
}

export const closeDatabase = async (): Promise<void> => {
  await held.daylightContext?.db.$disconnect()
}

export type Agency = NonNullable<Awaited<ReturnType<typeof api.agencies.get>>>
export type Heading = Awaited<ReturnType<typeof api.catalogue.headings>>[number]
export type Disclosure = NonNullable<Awaited<ReturnType<typeof api.disclosures.get>>>
export type Report = NonNullable<Awaited<ReturnType<typeof api.reports.get>>>
export type OpenedFigure = NonNullable<Awaited<ReturnType<typeof api.reports.figure>>>
