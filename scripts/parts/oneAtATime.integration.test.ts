import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { oneAtATime } from './oneAtATime.mjs'

const folder = mkdtempSync(join(tmpdir(), 'chargewright lock '))
const lock = join(folder, 'dist', '.building')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('work that only one process may do', () => {
  it('is done one after the other', async () => {
    let running = 0
    let most = 0
    const work = async (): Promise<void> => {
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
    }
    await Promise.all([1, 2, 3, 4].map(() => oneAtATime(lock, work)))
    expect(most).toBe(1)
    expect(existsSync(lock)).toBe(false)
  })

  it('is free again after it failed', async () => {
    await expect(oneAtATime(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await oneAtATime(lock, async () => 'done')).toBe('done')
  })

  it('is taken over from a process that died in the middle', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(lock, String(pid))
    expect(await oneAtATime(lock, async () => 'done')).toBe('done')
  })
})
