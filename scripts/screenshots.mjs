// npm run screenshots: takes the pictures in docs/screenshots, in a real browser with a simulated controller on a pseudo terminal.
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { commandOf } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

if (!(await installMissing())) process.exit(1)
// It needs the packages.
const { ensureBrowser } = await import('./parts/ensureBrowser.mjs')
if ((await ensureBrowser()) === null) process.exit(1)
await ensureBuilt(['electron', 'renderer'])
const playwright = commandOf('@playwright/test', 'playwright')
process.exit((await runNode(playwright, ['test', '--config', 'e2e/screenshots/playwright.config.ts'])).exitCode)
