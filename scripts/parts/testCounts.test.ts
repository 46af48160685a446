import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './testCounts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'chargewright counts '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 7, numFailedTests: 0, success: true }
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] }

describe('the sum of the tests', () => {
  it('is what the reports say', () => {
    expect(vitestCounts(report(vitest), true)).toEqual({ passed: 7, failed: 0 })
    expect(vitestCounts(report({ ...vitest, numFailedTests: 2, success: false }), false)).toEqual({
      passed: 7,
      failed: 2,
    })
    expect(playwrightCounts(report(playwright), true)).toEqual({ passed: 4, failed: 0 })
  })

  it('counts what passed on a second try as failed', () => {
    const stats = { ...playwright.stats, flaky: 1 }
    expect(playwrightCounts(report({ ...playwright, stats }), true)).toEqual({ passed: 4, failed: 1 })
  })

  it('is never a clean one after a run that ended badly', () => {
    expect(vitestCounts(report(vitest), false)).toEqual({ passed: 7, failed: 1 })
    expect(vitestCounts(report({ ...vitest, success: false }), true)).toEqual({ passed: 7, failed: 1 })
    expect(playwrightCounts(report(playwright), false)).toEqual({ passed: 4, failed: 1 })
    expect(vitestCounts(report('half a rep'), true)).toEqual({ passed: 0, failed: 1 })
    expect(playwrightCounts(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 })
  })
})
