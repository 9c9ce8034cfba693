import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const assets = fileURLToPath(new URL('dist/assets', import.meta.url))

/** The office's network is slow more often than its disk is full. */
const compressed: Plugin = {
  name: 'daylight:compressed',
  apply: 'build',
  async closeBundle() {
    const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name))
    for (const name of names) {
      const bytes = await readFile(`${assets}/${name}`)
      await writeFile(`${assets}/${name}.gz`, await promisify(gzip)(bytes))
      await writeFile(`${assets}/${name}.br`, await promisify(brotliCompress)(bytes))
    }
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwind(), compressed],
  // The host puts a fresh nonce in its place for every page it sends.
  html: { cspNonce: '%NONCE%' },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
})
