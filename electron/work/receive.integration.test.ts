import { describe, expect, it } from 'vitest'
import { openStationRig } from '../openStationRig.ts'

const rig = openStationRig()

// Windows has no pseudo terminals; there the same is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('receiving over a real serial port', () => {
  it('reads all parameters and keeps a backup that can be read again', async () => {
    const at = await rig()
    await at.boot()
    const job = await at.job('receive', await at.client.station.receive())
    expect(job.progress.state).toBe('done')
    const { parameters, dialect } = await at.until(station => station.parameters !== null)
    expect(dialect.answered).toBe(true)
    expect(parameters?.keys.length).toBe(job.keys)
    expect(parameters?.keys.some(entry => entry.key === 'authorizationKey')).toBe(false)
    const backup = await at.client.backups.read({ id: parameters?.backupId ?? '' })
    expect(JSON.parse(backup.text).configurationKey).toEqual(parameters?.keys)
  })

  it('waits for a controller that is still starting instead of being refused by its loader', async () => {
    const at = await rig()
    await at.connect()
    at.controller.powerOn()
    await at.until(station => station.state === 'booting')
    const job = await at.job('receive', await at.client.station.receive())
    expect(job.progress.state).toBe('done')
    expect((await at.until(() => true)).identity.firmware).toMatchObject({ release: 16 })
  })

  it('lets a loader go on that its question caught at power-on, and reads then', async () => {
    const at = await rig()
    await at.connect()
    at.controller.powerOn()
    const job = await at.job('receive', await at.client.station.receive())
    expect(job.progress.state).toBe('done')
    expect(at.controller.mode).toBe('application')
  })

  it('says that the configuration it was answered is not whole, and keeps what it had', async () => {
    const at = await rig('ethernet', [{ name: 'truncated-config' }])
    await at.boot()
    const job = await at.job('receive', await at.client.station.receive())
    expect(job.progress).toMatchObject({ failure: { error: { code: 'answer-invalid' }, station: 'untouched' } })
    expect((await at.until(() => true)).parameters).toBeNull()
  })

  it('when the cable is pulled while it reads: nothing was written', async () => {
    const at = await rig('ethernet', [{ name: 'lost-answers', command: 'json' }])
    await at.boot()
    const started = await at.client.station.receive()
    await at.job('receive', started, job => job.phase === 'reading')
    await at.unplug()
    const { progress } = await at.job('receive', started)
    expect(progress).toMatchObject({
      failure: { error: { code: 'link-lost' }, station: 'untouched', next: 'reconnect' },
    })
  })
})
