import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { refusal } from '../visit/refusal.ts'
import { evlinkRig } from './EvlinkRig.ts'

describe('settings', () => {
  it('are read from the three pages, as the pages show them', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('read-settings')
    await rig.visit.readSettings()
    expect(rig.now.settings?.missing).toEqual([])
    expect(rig.now.settings?.values).toMatchObject({
      stationName: 'Parking 1',
      stationType: 'Standalone',
      authenticationBy: 'Charging Station',
      authenticationOffline: 'Reject all badges',
      ipAddress: '192.168.0.102',
      ocppVersion: '1.5',
      stationId: 'UNDEFINED',
      connectionTimeout: '60',
      truncateSerials: 'off',
    })
  })

  it('are saved after a backup of the configuration, read back, and count after a reboot', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('general', {
      stationType: 'Supervised',
      authenticationBy: 'Supervision',
      authenticationOffline: 'Allow all badges',
    })
    expect(rig.now.saved).toMatchObject({ page: 'general', confirmed: true })
    expect(rig.now.saved?.rows.map(({ field, before, found, readBack }) => [field, before, found, readBack])).toEqual([
      ['stationType', 'Standalone', 'Supervised', 'same'],
      ['authenticationBy', 'Charging Station', 'Supervision', 'same'],
      ['authenticationOffline', 'Reject all badges', 'Allow all badges', 'same'],
    ])
    expect(rig.now.rebootNeeded).toBe(true)
    expect(rig.now.files.map(({ what }) => what)).toEqual(['configuration'])
    const pages = rig.station.device.asked
    expect(pages.indexOf('GET exportConfiguration')).toBeLessThan(pages.indexOf('POST general'))
    expect(rig.station.device.values.get('authenticationManager')).toBe('2')
  })

  it('of before are kept as values where the configuration may not be exported', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('save-general')
    await rig.visit.save('general', { stationName: 'Parking 9' })
    const [file] = rig.now.files
    expect(file?.what).toBe('values')
    const kept: unknown = JSON.parse(await readFile(file?.backup.path ?? '', 'utf8'))
    expect(kept).toMatchObject({ serial: '3N190000001', values: { stationName: 'Parking 1' } })
  })

  it('that the station did not keep are not called saved', async () => {
    const rig = await evlinkRig({ faults: ['not-kept'] })
    await rig.connect()
    await rig.allow()
    expect(await refusal(rig.visit.save('general', { stationName: 'Parking 9' }))).toEqual({
      code: 'write-not-taken',
      data: { action: 'save-general' },
    })
    expect(rig.now.saved).toMatchObject({ confirmed: false, rows: [{ found: 'Parking 1', readBack: 'different' }] })
    expect(rig.now.rebootNeeded).toBe(false)
  })

  it('are not sent twice when the connection breaks, and the state is said', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    rig.station.fail('cut-upload')
    expect((await refusal(rig.visit.save('general', { stationName: 'Parking 9' }))).code).toBe('web-cut-off')
    expect(rig.now.failure).toMatchObject({ doing: 'save-general', station: 'maybe-changed' })
    expect(rig.station.device.asked.filter(page => page === 'POST general')).toHaveLength(1)
  })

  it('outside the ranges of the guide are refused before anything is sent', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const wrong = { connectionTimeout: '61', modemRetryInterval: '14', meterInterval: '7201' }
    expect(await refusal(rig.visit.save('supervision', wrong))).toEqual({
      code: 'parameters-invalid',
      data: { keys: ['connectionTimeout', 'modemRetryInterval', 'meterInterval'] },
    })
    expect((await refusal(rig.visit.save('network', { ipAddress: '300.1.1.1' }))).code).toBe('parameters-invalid')
    expect(await refusal(rig.visit.save('network', { macAddress: '02:00:5E:00:00:01' }))).toEqual({
      code: 'field-unknown',
      data: { field: 'macAddress' },
    })
    expect((await refusal(rig.visit.save('general', { stationType: 'Clustered' }))).code).toBe('field-unknown')
    expect(rig.station.device.asked.filter(page => page.startsWith('POST')).slice(1)).toEqual([])
  })

  it('of the guide’s advanced fields are taken at both ends of their ranges', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    for (const ends of [
      { connectionTimeout: '2', modemRetryInterval: '15', meterInterval: '15', truncateSerials: 'on' },
      { connectionTimeout: '60', modemRetryInterval: '60', meterInterval: '7200', truncateSerials: 'off' },
    ]) {
      await rig.visit.save('supervision', ends)
      expect(rig.now.saved?.confirmed).toBe(true)
    }
  })
})

describe('the supervision of an EVlink', () => {
  it.each([
    ['1.5', 'http://csms.example.com/ocpp'],
    ['1.5', 'ws://csms.example.com/ocpp'],
    ['1.6', 'ws://csms.example.com/ocpp'],
    ['1.6', 'wss://csms.example.com/ocpp'],
  ])('is saved with OCPP %s and %s', async (ocppVersion, supervisionUrl) => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('supervision', { ocppVersion, supervisionUrl, stationId: 'UNDEFINED' })
    expect(rig.now.saved?.confirmed).toBe(true)
  })

  it.each([
    { ocppVersion: '1.6', supervisionUrl: 'http://csms.example.com/ocpp' },
    { ocppVersion: '1.6', supervisionUrl: 'HTTPS://csms.example.com/ocpp' },
  ])('is refused with OCPP $ocppVersion and $supervisionUrl', async values => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    expect((await refusal(rig.visit.save('supervision', values))).code).toBe('ocpp-soap-version')
    expect(rig.station.device.asked).not.toContain('POST supervision')
  })

  it('is refused where the version that is there does not fit the new address', async () => {
    const rig = await evlinkRig({ scenario: 'supervised-r8' })
    await rig.connect()
    await rig.allow()
    const values = { supervisionUrl: 'http://csms.example.com/ocpp' }
    expect((await refusal(rig.visit.save('supervision', values))).code).toBe('ocpp-soap-version')
  })

  it('makes event 30 good again', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('general', { stationType: 'Supervised' })
    await rig.visit.readEvents()
    const faultOf30 = () => rig.now.events?.rows.find(({ code }) => code === '30')?.states.map(({ ok }) => ok)
    expect(faultOf30()).toEqual([false, false])
    await rig.visit.save('supervision', { ocppVersion: '1.6', supervisionUrl: 'wss://csms.example.com/ocpp' })
    await rig.visit.readEvents()
    expect(faultOf30()).toEqual([true, true])
  })
})
