import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only `prisma migrate deploy` in production reads it; generating must work without one.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
