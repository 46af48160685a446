import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { openPty } from '../electron/links/pty.ts'
import { browserOptions } from '../scripts/parts/browserOptions.mjs'
import { startHost } from '../scripts/parts/startHost.mjs'
import { LOG_LINES_KEPT } from '../shared/contract/log.ts'
import { feedLines } from './parts/feedLines.ts'
import { LogBenchPage } from './parts/LogBenchPage.ts'
import { type Frames, measureFrames } from './parts/measureFrames.ts'
import { bootLines, runningLines } from './parts/stationLines.ts'

const LINES_PER_S = 2000
const SECONDS = 60
const LONGEST_FRAME_MS = 50
const MOST_GROWTH_MB = 150
/** A page that keeps up shows the last line so soon after it was written. Ms. */
const CATCH_UP_MS = 1000
/** How long the page is looked at with no line coming: what the machine itself does to its frames. Ms. */
const IDLE_MS = 15_000
/** As fast as the book is filled up, once it has taken what it must. */
const FILL_LINES_PER_S = 4000

let missed = false

function judge(met: boolean): string {
  if (!met) missed = true
  return met ? 'met' : 'MISSED'
}

function framesWords({ count, longest, p99, above, busy }: Frames): string {
  const share = ((above * 100) / count).toFixed(2)
  return `longest frame ${longest.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${above} of ${count} above ${LONGEST_FRAME_MS} ms (${share} %), cores ${Math.round(busy * 100)} % busy`
}

function showFrames(what: string, frames: Frames): void {
  console.log(`${what}: ${framesWords(frames)} (target ${LONGEST_FRAME_MS} ms) ${judge(frames.above === 0)}`)
}

function showGrowth(what: string, bytes: number): void {
  const grown = bytes / 1024 / 1024
  console.log(
    `${what}: ${grown.toFixed(1)} MB more than empty (target ${MOST_GROWTH_MB} MB) ${judge(grown <= MOST_GROWTH_MB)}`,
  )
}

const data = await mkdtemp(join(tmpdir(), 'chargewright-bench-'))
const pty = await openPty()
const host = await startHost(data)
const browser = await chromium.launch(browserOptions())
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
  const log = await LogBenchPage.open(page, host.address, pty.path)
  const boot = bootLines()
  const lines = runningLines()
  await pty.write(Buffer.from(`${boot.join('\r\n')}\r\n`))
  await log.has(boot.length)

  const measure = (work: () => Promise<void>) => measureFrames(page, LONGEST_FRAME_MS, work)
  console.log(`idle, for comparison: ${framesWords(await measure(() => page.waitForTimeout(IDLE_MS)))}`)
  const empty = await log.heap()

  const fed = LINES_PER_S * SECONDS
  let late = 0
  const coming = await measure(async () => {
    await feedLines(pty, lines, fed, LINES_PER_S)
    const written = performance.now()
    await log.has(boot.length + fed)
    late = performance.now() - written
  })
  showFrames(`${LINES_PER_S} lines/s for ${SECONDS} s`, coming)
  console.log(
    `all ${boot.length + fed} lines shown ${Math.round(late)} ms after the last was written (target ${CATCH_UP_MS} ms) ${judge(late <= CATCH_UP_MS)}`,
  )
  showGrowth(`memory with ${boot.length + fed} lines`, (await log.heap()) - empty)

  await feedLines(pty, lines, LOG_LINES_KEPT - boot.length - fed, FILL_LINES_PER_S)
  await log.has(LOG_LINES_KEPT)
  showGrowth(`memory with ${LOG_LINES_KEPT} lines`, (await log.heap()) - empty)

  for (const [what, work] of [
    ['scrolled', () => log.scroll()],
    ['searched', () => log.search()],
    ['filtered', () => log.filter()],
    ['all lines picked', () => log.selectAll()],
  ] as const) {
    const enough = new AbortController()
    const more = feedLines(pty, lines, Number.POSITIVE_INFINITY, LINES_PER_S, enough.signal)
    const frames = await measure(work).finally(() => enough.abort())
    await more
    showFrames(`${LOG_LINES_KEPT} lines kept while more come, ${what}`, frames)
  }
} finally {
  await browser.close()
  await host.stop()
  await pty.close()
  await rm(data, { recursive: true, force: true })
}
process.exitCode = missed ? 1 : 0
