import { defineConfig } from '@playwright/test'
import { addresses } from './support/addresses'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './support/global-setup.ts',
  // The servers share the cores with the browser.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Bounds for what never comes, far above what a busy machine needs.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: 'line',
  use: {
    // The office's app; the public site is `addresses().siteUrl`.
    baseURL: addresses()?.adminUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
})
