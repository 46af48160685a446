import { defineConfig } from '@playwright/test'
import type { Shell } from './e2e/fixtures.ts'
import { browserOptions } from './scripts/parts/browserOptions.mjs'
import { findElectron, hasDisplay } from './scripts/parts/findElectron.mjs'

const electron = hasDisplay() ? findElectron() : null
const isRoot = process.getuid?.() === 0

export default defineConfig<{ shell: Shell }>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // A second try hides what a first one showed.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Windows has no pseudo terminals to put a controller on.
  ...(process.platform === 'win32' ? { grepInvert: /@pty/ } : {}),
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  globalTimeout: 1_500_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
  },
  projects: [
    {
      name: 'browser',
      use: {
        shell: { kind: 'browser' },
        browserName: 'chromium',
        launchOptions: browserOptions(),
      },
    },
    // The same specs in the real window, wherever its binary is.
    ...(electron === null
      ? []
      : // A window asks with a dialog of the system where to save a file.
        [
          {
            name: 'electron',
            grepInvert: /@browser/,
            use: { shell: { kind: 'electron' as const, binary: electron, noSandbox: isRoot } },
          },
        ]),
  ],
})
