import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** @typedef {{ passed: number, failed: number }} Counts */

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * A run that did not end well counts at least one failure, whatever its report says: it can die before it has one.
 * @param {Counts | null} counted
 * @param {boolean} endedWell
 * @returns {Counts}
 */
function honest(counted, endedWell) {
  if (counted === null) return { passed: 0, failed: 1 }
  return endedWell || counted.failed > 0 ? counted : { passed: counted.passed, failed: 1 }
}

/**
 * @param {string} file vitest's JSON report
 * @param {boolean} endedWell
 */
export function vitestCounts(file, endedWell) {
  const report = vitestReport.safeParse(readJson(file)).data
  const counted = report ? { passed: report.numPassedTests, failed: report.numFailedTests } : null
  return honest(counted, endedWell && report?.success === true)
}

/**
 * @param {string} file Playwright's JSON report
 * @param {boolean} endedWell
 */
export function playwrightCounts(file, endedWell) {
  const stats = playwrightReport.safeParse(readJson(file)).data?.stats
  // A test that passed only on a second try has failed.
  const counted = stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : null
  return honest(counted, endedWell)
}
