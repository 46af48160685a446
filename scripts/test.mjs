// Everything that is checked, in one go: installs what is missing, runs all steps whatever fails, and ends with the sum.
import { mkdirSync, rmSync } from 'node:fs'
import { findElectron, hasDisplay } from './parts/findElectron.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { commandOf, inProject } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

if (!(await installMissing())) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
// These need the packages.
const { ensureBrowser } = await import('./parts/ensureBrowser.mjs')
const { vitestCounts, playwrightCounts } = await import('./parts/testCounts.mjs')

/** @typedef {import('./parts/testCounts.mjs').Counts} Counts */
/** @typedef {{ name: string, counts: Counts, seconds: number }} Step */

const STEP_WITHIN_MS = 480_000
const results = inProject('test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
/** @type {Step[]} */
const steps = []

/**
 * @param {string} name
 * @param {() => Promise<Counts>} work
 */
async function step(name, work) {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const counts = await work()
  const seconds = (performance.now() - startedAt) / 1000
  steps.push({ name, counts, seconds })
  console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s`)
}

/**
 * A step that counts as one test.
 * @param {string} name
 * @param {string} file
 * @param {readonly string[]} args
 */
function check(name, file, args) {
  return step(name, async () => {
    const { exitCode, output } = await runNode(file, args, { output: 'keep', withinMs: STEP_WITHIN_MS })
    if (exitCode !== 0) console.log(output)
    return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  })
}

/** @param {'unit' | 'integration'} project */
function vitest(project) {
  return step(project, async () => {
    const report = inProject('test-results', `${project}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { exitCode } = await runNode(commandOf('vitest'), ['run', '--project', project, ...reporters], {
      withinMs: STEP_WITHIN_MS,
    })
    return vitestCounts(report, exitCode === 0)
  })
}

/** @param {'browser' | 'electron'} project */
function e2e(project) {
  return step(`e2e in ${project === 'browser' ? 'the browser' : 'Electron'}`, async () => {
    const browser = project === 'browser' ? await ensureBrowser() : null
    if (project === 'browser' && browser === null) return { passed: 0, failed: 1 }
    const report = inProject('test-results', `e2e-${project}.json`)
    const env = {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(browser === null ? {} : { PLAYWRIGHT_CHROMIUM: browser }),
    }
    const args = ['test', '--project', project, '--reporter', 'list,json', '--output', `test-results/e2e-${project}`]
    const { exitCode } = await runNode(commandOf('@playwright/test', 'playwright'), args, {
      env,
      withinMs: STEP_WITHIN_MS,
    })
    return playwrightCounts(report, exitCode === 0)
  })
}

await check('format', commandOf('@biomejs/biome', 'biome'), ['format', '.'])
await check('lint', commandOf('@biomejs/biome', 'biome'), ['lint', '--error-on-warnings', '.'])
await check('types', inProject('scripts', 'types.mjs'), [])
await check('import arrows', inProject('scripts', 'arrows.mjs'), [])
await vitest('unit')
await check('build', inProject('scripts', 'build.mjs'), [])
await vitest('integration')
await e2e('browser')
const electronRuns = findElectron() !== null && hasDisplay()
if (electronRuns) await e2e('electron')

console.log('\n── all steps')
for (const { name, counts, seconds } of steps) {
  const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED'
  console.log(
    `${verdict} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed`,
  )
}
const total = steps.reduce(
  (sum, { counts }) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
  { passed: 0, failed: 0 },
)
if (!electronRuns) {
  const browserSpecs = playwrightCounts(inProject('test-results', 'e2e-browser.json'), true)
  console.log(`electron: not available, ${browserSpecs.passed + browserSpecs.failed} specs not run`)
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
