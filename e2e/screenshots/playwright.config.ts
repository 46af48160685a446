import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { browserOptions } from '../../scripts/parts/browserOptions.mjs'

// The host the pictures are of finds its ports through the udevadm beside this file.
process.env.PATH = [fileURLToPath(new URL('bin', import.meta.url)), process.env.PATH].join(delimiter)

/** Takes the pictures in docs/screenshots; no test, and no part of `npm test`. */
export default defineConfig({
  testMatch: 'pictures.ts',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: 'line',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    browserName: 'chromium',
    launchOptions: browserOptions(),
  },
})
