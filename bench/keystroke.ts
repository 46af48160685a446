import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserOptions } from '../scripts/parts/browserOptions.mjs'
import { startHost } from '../scripts/parts/startHost.mjs'
import { KeystrokePage, type Strokes } from './parts/KeystrokePage.ts'

const FEW_KEYS = 50
const MANY_KEYS = 500
const LETTERS = 100
const PAUSE_MS = 40
/** From the key to the frame that shows it. Above this a person feels that the letter comes late. */
const BUDGET_MS = 50
/** Ten times the keys may cost at most so many times the work. */
const MOST_TIMES = 1.5
const SEARCH = 'current'

let missed = false

function judge(met: boolean): string {
  if (!met) missed = true
  return met ? 'met' : 'MISSED'
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/** Shows how long the keys took; gives the work for each. */
function show(what: string, { times, work }: Strokes): number {
  const [median, p95, longest] = [at(times, 0.5), at(times, 0.95), at(times, 1)]
  const figures = `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${work.toFixed(1)} ms of work each`
  console.log(
    `${what}, ${times.length} strokes: ${figures} (target p95 ${BUDGET_MS} ms) ${judge(times.length > 0 && p95 <= BUDGET_MS)}`,
  )
  return work
}

const data = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
const host = await startHost(data)
const browser = await chromium.launch(browserOptions())
try {
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`)
  const works = new Map<number, number>()
  for (const keys of [FEW_KEYS, MANY_KEYS]) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
    const page = await KeystrokePage.open(await context.newPage(), host.address, keys)
    // The first letters pay for what the browser has not compiled yet.
    await page.type(LETTERS / 5, PAUSE_MS)
    works.set(keys, show(`${keys} keys, typed into an editor`, await page.type(LETTERS, PAUSE_MS)))
    show(`${keys} keys, typed into the search`, await page.search(SEARCH, PAUSE_MS))
    await context.close()
  }
  const times = (works.get(MANY_KEYS) ?? Number.NaN) / (works.get(FEW_KEYS) ?? Number.NaN)
  console.log(
    `${MANY_KEYS} keys against ${FEW_KEYS}: ${times.toFixed(2)} times the work (target ${MOST_TIMES}) ${judge(times <= MOST_TIMES)}`,
  )
} finally {
  await browser.close()
  await host.stop()
  await rm(data, { recursive: true, force: true })
}
process.exitCode = missed ? 1 : 0
