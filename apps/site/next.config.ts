import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our server compresses, behind what takes the scripts out.
  compress: false,
  // No page shows an image; without this, anybody could have pictures worked on here.
  images: { unoptimized: true },
  // Titles and tags belong into the head of the first bytes, for every reader and for the page cache.
  htmlLimitedBots: /.*/,
  transpilePackages: ['@daylight/api', '@daylight/db', '@daylight/domain', '@daylight/ui'],
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg'],
  // `npm run types` checks them, with the other workspaces.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // The store's folder is a setting, so the build can't know its files; we ship no traced copy anyway.
    ignoreIssue: [{ path: '**/packages/api/src/files/store.ts' }],
  },
}

export default config
