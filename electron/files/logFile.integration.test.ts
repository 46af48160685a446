import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { faultyFileSystem } from './faultyFileSystem.ts'
import { LogFile } from './logFile.ts'
import { temporaryFolders } from './temporaryFolder.ts'

const newFolder = temporaryFolders()
const startedAt = new Date('2026-01-15T08:00:00.000Z')
const at = startedAt.getTime()

async function linesIn(folder: string, name: string): Promise<string[]> {
  return (await readFile(join(folder, name), 'utf8')).split('\n').slice(0, -1)
}

describe('LogFile', () => {
  it.each([
    ['/dev/ttyUSB0', '20260115T080000000Z_ttyUSB0.log'],
    ['\\\\.\\COM10', '20260115T080000000Z_COM10.log'],
    ['simulated', '20260115T080000000Z_simulated.log'],
  ])('writes the lines of %s as they come, with time and source, without secrets', async (port, name) => {
    const folder = join(await newFolder(), 'logs')
    const log = new LogFile(folder, port, startedAt)
    log.append(at, 'controller', 'Chargepoint serial [11790001]')
    log.append(at + 5, 'tool', 'ChangeConfiguration{"key":"authorizationKey","value":"user:planted"}')
    await log.close()
    log.append(at + 6, 'tool', 'too late')
    expect(await readdir(folder)).toEqual([name])
    expect(await linesIn(folder, name)).toEqual([
      '2026-01-15T08:00:00.000Z controller Chargepoint serial [11790001]',
      '2026-01-15T08:00:00.005Z tool ChangeConfiguration{"key":"authorizationKey","value":"***"}',
    ])
  })

  it('makes no file for a connection without a line', async () => {
    const folder = await newFolder()
    await new LogFile(folder, 'ttyUSB0', startedAt).close()
    expect(await readdir(folder)).toEqual([])
  })

  it('goes on in a next file and keeps the last ones, no line lost or twice', async () => {
    const folder = await newFolder()
    const log = new LogFile(folder, 'ttyUSB0', startedAt, { partBytes: 1000, parts: 3 })
    for (let n = 0; n < 500; n += 1) {
      log.append(at, 'controller', `line ${n}`)
      if (n % 20 === 0) await new Promise(resolve => setImmediate(resolve))
    }
    await log.close()
    const parts = (await readdir(folder)).map(name => ({ name, part: Number(/\.(\d+)\.log$/.exec(name)?.[1] ?? 1) }))
    parts.sort((a, b) => a.part - b.part)
    expect(parts.length).toBeLessThanOrEqual(3)
    const numbers: number[] = []
    for (const { name } of parts) {
      for (const line of await linesIn(folder, name)) numbers.push(Number(/line (\d+)$/.exec(line)?.[1]))
    }
    expect(numbers.at(-1)).toBe(499)
    expect(numbers).toEqual(numbers.map((_, index) => 500 - numbers.length + index))
  })

  it('keeps so many files in the folder, and touches none that is no log', async () => {
    const folder = await newFolder()
    const names = Array.from({ length: 10 }, (_, n) => `2025010${n}T080000000Z_ttyUSB0.log`)
    for (const name of [...names, 'notes.log', 'a.txt']) await writeFile(join(folder, name), '')
    const log = new LogFile(folder, 'ttyUSB0', startedAt, { filesInFolder: 4 })
    log.append(at, 'tool', 'Opening ttyUSB0 115200')
    await log.close()
    expect(await readdir(folder)).toEqual([...names.slice(7), '20260115T080000000Z_ttyUSB0.log', 'a.txt', 'notes.log'])
  })

  it('says once that the disk is full, disturbs nobody, and writes again when it can', async () => {
    const folder = await newFolder()
    const problems: AppError[] = []
    const fileSystem = faultyFileSystem({ code: 'ENOSPC' }, 1, { times: 3, only: ['open'] })
    const log = new LogFile(folder, 'ttyUSB0', startedAt, { fileSystem, onProblem: problem => problems.push(problem) })
    for (let n = 0; fileSystem.operations() < 4; n += 1) {
      log.append(at, 'controller', `line ${n}`)
      await new Promise(resolve => setImmediate(resolve))
    }
    await log.close()
    expect(problems.map(({ info }) => info)).toEqual([
      { code: 'folder-unusable', data: { path: join(folder, '20260115T080000000Z_ttyUSB0.log'), reason: 'ENOSPC' } },
    ])
    const [name = ''] = await readdir(folder)
    expect((await linesIn(folder, name))[0]).toContain('line 0')
  })

  it('leaves lines out, and says how many, rather than fill the memory while the disk is full', async () => {
    const folder = await newFolder()
    const fileSystem = faultyFileSystem({ code: 'ENOSPC' }, 1, { times: 1, only: ['open'] })
    const log = new LogFile(folder, 'ttyUSB0', startedAt, { fileSystem })
    for (let n = 0; n < 10_000; n += 1) log.append(at, 'controller', 'x'.repeat(1000))
    await log.close()
    const [name = ''] = await readdir(folder)
    const lines = await linesIn(folder, name)
    const leftOut = Number(/\[(\d+) lines left out\]$/.exec(lines[0] ?? '')?.[1])
    expect(leftOut).toBeGreaterThan(5000)
    expect(lines.length - 1 + leftOut).toBe(10_000)
  })
})
