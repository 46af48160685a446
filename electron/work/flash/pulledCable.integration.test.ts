import { describe, expect, it } from 'vitest'
import { openStationRig } from '../../openStationRig.ts'

const rig = openStationRig()

// Windows has no pseudo terminals; there the same is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('a cable that is pulled during a flash', () => {
  it('while it flashes: the old firmware is safe, and the flash goes on where it stopped', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 200 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'link-lost' }, station: 'old-firmware-safe', next: 'resume-flash' },
    })
    expect(job.resumable).toBe(true)
    expect(await at.client.backups.unfinished()).toMatchObject([{ serial: '11790001', imageName: 'EVC4V32R18P3.bin' }])
    await at.plugIn()
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress).toEqual({ state: 'done', finishedAt: expect.any(Number) })
    expect(resumed.versionLine).toBe('HW4.xFW32R18P3')
    expect(resumed.blocks).toBeLessThanOrEqual(385 - 190)
    expect(await at.client.backups.unfinished()).toEqual([])
  })

  it('while it flashes, and does not come back: what is known of the lost station stays, and the port is named', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(await at.refusal(at.client.firmware.resume({ jobId: job.id }))).toMatchObject({ code: 'port-not-found' })
    expect(await at.until(() => true)).toMatchObject({ state: 'lost', identity: { serial: '11790001' } })
    await at.plugIn()
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress.state).toBe('done')
  })

  it('while it flashes, and then the laptop: the next start knows of it and still has the image', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    await at.restartProgram()
    expect(await at.client.backups.unfinished()).toMatchObject([{ serial: '11790001', total: 394_040 }])
    const image = await at.client.firmware.loadUnfinished({ serial: '11790001' })
    expect(image).toMatchObject({ name: 'EVC4V32R18P3.bin', sha256: job.sha256 })
    at.controller.powerOff()
    await at.plugIn()
    await at.boot()
    const again = await at.client.firmware.flash({ imageId: image.imageId, confirmed: ['release-notes'] })
    expect((await at.job('flash', again)).progress.state).toBe('done')
    expect(await at.refusal(at.client.firmware.loadUnfinished({ serial: '11790001' }))).toMatchObject({
      code: 'image-not-found',
    })
  })

  it('while the image is checked: what runs is not known, and nothing claims that it can go on', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'end' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.resumable).toBe(false)
    expect(job.progress).toMatchObject({ failure: { station: 'firmware-unknown', next: 'wait-then-power-cycle' } })
  })

  it('is never resumed on another controller', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    const other = await rig('production')
    await at.borrow(other)
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress).toMatchObject({ failure: { error: { code: 'other-station' } } })
    expect(other.controller.firmware).toMatchObject({ release: 10 })
  })

  it('while the controller copies: says to leave it powered, and the version is known after connecting again', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'copy' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await at.flash())
    expect(job.progress).toMatchObject({ failure: { station: 'copying-firmware', next: 'wait-then-power-cycle' } })
    expect(job.resumable).toBe(false)
  })
})
