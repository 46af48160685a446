import { cpus } from 'node:os'
import type { Page } from 'playwright'

/** The time from each frame to the next, in ms. */
export interface Frames {
  count: number
  longest: number
  /** 99 of 100 were shorter. */
  p99: number
  /** How many took longer than the limit, in whole ms: three frames at 60 Hz are told as 49.9 or 50.1. */
  above: number
  /** How busy all cores were meanwhile, with everything that ran on the machine; 1 is fully. */
  busy: number
}

/** What all cores did since the machine was started, in ms. */
function coreTimes(): { idle: number; all: number } {
  const times = cpus().map(({ times: core }) => core)
  return {
    idle: times.reduce((sum, core) => sum + core.idle, 0),
    all: times.reduce((sum, core) => sum + core.idle + core.user + core.sys + core.nice + core.irq, 0),
  }
}

/** Counts a page's frames by requestAnimationFrame while `work` runs; nothing is subtracted. */
export async function measureFrames(page: Page, limitMs: number, work: () => Promise<void>): Promise<Frames> {
  const counter = await page.evaluateHandle(() => {
    const gaps: number[] = []
    let last: number | null = null
    let frame = requestAnimationFrame(function next(now) {
      if (last !== null) gaps.push(now - last)
      last = now
      frame = requestAnimationFrame(next)
    })
    return {
      stop: () => {
        cancelAnimationFrame(frame)
        return gaps
      },
    }
  })
  const before = coreTimes()
  await work()
  const after = coreTimes()
  const gaps = (await counter.evaluate(({ stop }) => stop())).sort((a, b) => a - b)
  await counter.dispose()
  return {
    count: gaps.length,
    longest: gaps.at(-1) ?? 0,
    p99: gaps[Math.floor(gaps.length * 0.99)] ?? 0,
    busy: 1 - (after.idle - before.idle) / (after.all - before.all),
    above: gaps.filter(gap => Math.round(gap) > limitMs).length,
  }
}
