import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStationRig } from '../../openStationRig.ts'
import { IMPATIENT } from '../../StationRig.ts'

const rig = openStationRig()

// Windows has no pseudo terminals; there the same is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('a flash over a real serial port', () => {
  it('flashes whole through 5 % damaged blocks and 5 % lost answers', async () => {
    const at = await rig('ethernet', [
      { name: 'corrupted-blocks', share: 0.05, seed: 3 },
      { name: 'lost-answers', command: 'progBlock', share: 0.05, seed: 4 },
    ])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress.state).toBe('done')
    expect(job).toMatchObject({ acknowledged: 394_040, total: 394_040, versionLine: 'HW4.xFW32R18P3', window: 4 })
    expect(job.programCrcLine).toBe(`PRGCODE CRC VALID ${job.crc16}, ${job.crc16}`)
    expect(job.keysAsBefore?.same).toBe(job.keysAsBefore?.of)
    expect(job.blocksResent).toBeGreaterThan(5)
    expect(job.phases.every(phase => phase.state === 'done' && phase.tookMs !== null)).toBe(true)
    const text = await at.until(station => station.identity.firmware?.release === 18)
    expect(text.identity.firmware).toMatchObject({ version: 32, release: 18, patch: 3 })
    expect(await at.client.backups.unfinished()).toEqual([])
  })

  it('leaves the controller on its old program when the image it holds is not the one it was promised', async () => {
    const at = await rig('ethernet', [{ name: 'refuse', command: 'progEnd', status: 'BAD_CRC' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'flash-image-crc' }, station: 'old-firmware-safe' },
    })
    const station = await at.until(now => now.state === 'ready' && now.identity.firmware !== null)
    expect(station.identity.firmware).toMatchObject({ release: 16 })
    expect(at.controller.mode).toBe('application')
  })

  it('does not call a flash done when the old version starts again', async () => {
    const at = await rig('ethernet', [{ name: 'not-applied' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({
      failure: {
        error: { code: 'flash-version-differs', data: { expected: 'V32R18P3', found: 'V32R16' } },
        station: 'running',
      },
    })
  })

  it('says that the new firmware does not start when the controller boots over and over', async () => {
    const at = await rig('ethernet', [{ name: 'boot-loop', afterFlash: true }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({ failure: { error: { code: 'flash-boot-loop' }, next: 'flash-again' } })
  })

  it('takes the version for proof when only the last answer is lost', async () => {
    const at = await rig('ethernet', [{ name: 'lost-answers', command: 'progEnd' }], {
      dialect: { ...IMPATIENT, driver: { ...IMPATIENT.driver, progEnd: { timeoutMs: 400, attempts: 1 } } },
    })
    await at.bootAndAccept()
    expect((await at.job('flash', await at.flash())).progress.state).toBe('done')
  })

  it('recovers from answers cut in half and doubled, and from a log that never stops', async () => {
    const at = await rig('ethernet', [
      { name: 'cut-answers', command: 'progBlock', share: 0.03, seed: 5 },
      { name: 'doubled-answers', command: 'progBlock', share: 0.1, seed: 6 },
      { name: 'inside-lines' },
    ])
    await at.bootAndAccept()
    at.controller.inject({ name: 'log-flood', everyMs: 50 })
    expect((await at.job('flash', await at.flash())).progress.state).toBe('done')
  })

  it('notices a controller that restarts in the middle of a flash', async () => {
    const at = await rig('ethernet', [{ name: 'restart', at: 'block', block: 100 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'controller-restarted' }, station: 'old-firmware-safe' },
    })
  })

  it('stops before anything is erased when the disk takes no backup', async () => {
    const at = await rig()
    await at.bootAndAccept()
    await writeFile(join(at.data, 'backups'), 'a file where the folder should be')
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({ failure: { error: { code: 'backup-failed' }, station: 'untouched' } })
    expect(at.controller.mode).toBe('application')
  })
})
