import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStationRig } from '../openStationRig.ts'

const rig = openStationRig()

// Windows has no pseudo terminals; there the same is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('sending over a real serial port', () => {
  it('writes nothing before the person accepted the unconfirmed dialect, once per station', async () => {
    const at = await rig()
    await at.boot()
    const rows = [{ key: 'chg_StationMaxCurrent', value: '20' }]
    expect(await at.refusal(at.client.station.send({ rows, thenReset: false }))).toMatchObject({
      code: 'consent-needed',
    })
    expect(await at.refusal(at.flash())).toMatchObject({ code: 'consent-needed' })
    expect((await at.until(() => true)).sent).toBe(0)
    await at.client.station.acceptUnconfirmed()
    await at.client.station.disconnect()
    at.controller.powerOff()
    await at.restartProgram()
    expect((await at.boot()).consent).toBe('given')
  })

  it('sends, has one key refused and one unknown, and proves after a restart what is still there', async () => {
    const at = await rig('ethernet', [{ name: 'key-answers', key: 'com_ProtCh', answer: 'Rejected' }])
    await at.bootAndAccept()
    const rows = [
      { key: 'chg_StationMaxCurrent', value: '20' },
      { key: 'com_ProtCh', value: 'GSM' },
      { key: 'chg_io_Relay3', value: '1' },
      { key: 'authorizationKey', value: 'me:hunter2hunter2' },
    ]
    const job = await at.job('send', await at.client.station.send({ rows, thenReset: true }))
    expect(job.rows).toMatchObject([
      { key: 'chg_StationMaxCurrent', answer: 'Accepted', readBack: 'same', afterReset: 'same' },
      { key: 'com_ProtCh', answer: 'Rejected', readBack: 'skipped', afterReset: 'skipped' },
      { key: 'chg_io_Relay3', answer: 'NotSupported', readBack: 'skipped', afterReset: 'skipped' },
      { key: 'authorizationKey', answer: 'Accepted', readBack: 'write-only', afterReset: 'write-only' },
    ])
    expect(job.saveChecksum).toMatch(/^[0-9A-F]{8}$/)
    expect(job.restartedAt).not.toBeNull()
    expect(job.progress).toMatchObject({
      failure: {
        error: { code: 'parameters-refused', data: { keys: ['com_ProtCh', 'chg_io_Relay3'] } },
        station: 'partly-changed',
      },
    })
    const backup = JSON.parse(await readFile(job.backup?.path ?? '', 'utf8'))
    expect(backup.configurationKey).toContainEqual({ key: 'chg_StationMaxCurrent', readonly: false, value: '25' })
    expect(JSON.stringify(job)).not.toContain('hunter2')
  })

  it('keeps secrets out of the log and of its file', async () => {
    const at = await rig()
    await at.bootAndAccept()
    const rows = [{ key: 'authorizationKey', value: 'me:hunter2hunter2' }]
    await at.job('send', await at.client.station.send({ rows, thenReset: false }))
    await at.client.station.disconnect()
    const [file = ''] = await readdir(join(at.data, 'logs'))
    const written = await readFile(join(at.data, 'logs', file), 'utf8')
    expect(written).toContain('authorizationKey')
    expect(written).not.toContain('hunter2')
  })

  it('does not call it saved when SV CFG() never comes', async () => {
    const at = await rig('ethernet', [{ name: 'no-save' }])
    await at.bootAndAccept()
    const job = await at.job(
      'send',
      await at.client.station.send({ rows: [{ key: 'chg_StationMaxCurrent', value: '20' }], thenReset: false }),
    )
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'no-save-line' }, station: 'changed-not-saved', next: 'receive-and-compare' },
    })
  })

  it('says when a changed com_OCPPID will restart the controller, and sends that key last', async () => {
    const at = await rig()
    await at.bootAndAccept()
    const rows = [
      { key: 'com_OCPPID', value: 'NL*ECO*2000' },
      { key: 'chg_StationMaxCurrent', value: '20' },
    ]
    const job = await at.job('send', await at.client.station.send({ rows, thenReset: false }))
    expect(job.rows.map(row => row.key)).toEqual(['chg_StationMaxCurrent', 'com_OCPPID'])
    expect((job.restartsAt ?? 0) - job.startedAt).toBeGreaterThanOrEqual(60_000)
  })

  it('refuses values the dictionary calls wrong, and a key that comes twice', async () => {
    const at = await rig()
    await at.bootAndAccept()
    const send = (rows: { key: string; value: string }[]) =>
      at.refusal(at.client.station.send({ rows, thenReset: false }))
    expect(await send([{ key: 'chg_MinChargingCurrent', value: '64' }])).toMatchObject({ code: 'parameters-invalid' })
    expect(
      await send([
        { key: 'com_ProtCh', value: 'GSM' },
        { key: 'com_protch', value: 'ETH' },
      ]),
    ).toMatchObject({ code: 'parameters-invalid' })
  })

  it('when the cable is pulled while it sends: says which keys went and that they were not saved', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'config', change: 1 }])
    await at.bootAndAccept()
    const rows = ['chg_StationMaxCurrent', 'chg_MinChargingCurrent', 'grid_InstallationMaxcurrent'].map(key => ({
      key,
      value: '10',
    }))
    const job = await at.job('send', await at.client.station.send({ rows, thenReset: true }))
    expect(job.rows[0]?.answer).toBe('Accepted')
    expect(job.rows[2]?.answer).toBe('waiting')
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'link-lost' }, station: 'changed-not-saved', next: 'reconnect' },
    })
  })

  it('when the cable is pulled while the first key is on its way: says that it may have arrived', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'config', change: 0 }])
    await at.bootAndAccept()
    const rows = [{ key: 'chg_StationMaxCurrent', value: '20' }]
    const job = await at.job('send', await at.client.station.send({ rows, thenReset: false }))
    expect(job.progress).toMatchObject({ failure: { error: { code: 'link-lost' }, station: 'maybe-changed' } })
  })
})
