import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runWindow } from './runWindow.mjs'

const folder = mkdtempSync(join(tmpdir(), 'chargewright window '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that stands in for Electron's binary. */
function standIn(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!${process.execPath}\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

// Windows starts no script as a program, and no other binary reads these.
describe.skipIf(process.platform === 'win32')('the window', () => {
  it('is ready when it says so, and its end is ours', async () => {
    const electron = standIn(
      'ready',
      "console.log('noise\\nCHARGEWRIGHT_READY')\nsetTimeout(() => process.exit(3), 300)",
    )
    expect(await runWindow(electron, [])).toEqual({ ready: true, exitCode: 3 })
  })

  it('is told to close once, when we are', async () => {
    const told = join(folder, 'told')
    const electron = standIn(
      'closing',
      `const fs = require('node:fs')
      process.on('SIGTERM', () => { fs.appendFileSync(${JSON.stringify(told)}, 'x'); process.exit(0) })
      console.log('CHARGEWRIGHT_READY')
      setInterval(() => undefined, 1000)
      process.kill(process.ppid, 'SIGTERM')`,
    )
    expect(await runWindow(electron, [])).toEqual({ ready: true, exitCode: 0 })
    expect(readFileSync(told, 'utf8')).toBe('x')
  })

  it('is given up with the last words of a program that ends', async () => {
    const electron = standIn('crash', "console.error('libnss3.so: not found'); process.exit(127)")
    expect(await runWindow(electron, [])).toEqual({
      ready: false,
      why: 'it ended with 127: libnss3.so: not found',
      stopped: false,
    })
  })

  it('is given up where it says nothing for too long, even if its own children hold on to its output', async () => {
    const electron = standIn(
      'hang',
      "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' })",
    )
    expect(await runWindow(electron, [], 500)).toMatchObject({
      ready: false,
      why: 'it did not report ready within 0.5 s',
    })
  })

  it('is given up where it cannot be started', async () => {
    expect(await runWindow(join(folder, 'nothing'), [])).toMatchObject({ ready: false, stopped: false })
  })
})
