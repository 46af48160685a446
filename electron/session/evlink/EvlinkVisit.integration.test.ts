import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { EVLINK_SIM_1 } from '../../stations/evlink/dialect.ts'
import { refusal } from '../visit/refusal.ts'
import { type EvlinkRig, evlinkRig } from './EvlinkRig.ts'

/** As if the page had taken it; no check takes a loopback address for a station's. */
async function moveTo(rig: EvlinkRig, ip: string): Promise<void> {
  await rig.visit.save('network', { ipAddress: ip })
  expect(rig.now.movesTo).toBe(ip)
}

const settled = { state: 'signed-in', busy: null, failure: null }

describe('a visit to an EVlink', () => {
  it('signs in and says who the station is, its release and its known weaknesses', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    expect(rig.now).toMatchObject({
      ...settled,
      kind: 'network',
      identity: {
        name: 'Parking 1',
        state: 'Operational',
        product: 'parking',
        serial: '3N190000001',
        release: { id: 'R7', version: '3.3.0.7' },
        mac: '02:00:5E:00:01:12',
      },
      advisories: { ids: ['sevd-2021-194-06'], certain: true },
      defaultLogin: false,
      clock: { offMs: 0, off: false },
    })
  })

  it('says that a wrong password is wrong, although the station answers with status 200', async () => {
    const rig = await evlinkRig()
    const error = await refusal(rig.connect({ password: 'wrong' }))
    expect(error.code).toBe('login-refused')
    expect(rig.current.snapshot.get()).toBeNull()
  })

  it('says that the login is locked after too many tries, and for how long', async () => {
    const rig = await evlinkRig()
    for (let n = 1; n < EVLINK_SIM_1.device.wrongPasswords; n += 1) {
      expect((await refusal(rig.connect({ password: 'wrong' }))).code).toBe('login-refused')
    }
    expect(await refusal(rig.connect({ password: 'wrong' }))).toMatchObject({
      code: 'login-locked',
      data: { seconds: 60 },
    })
    expect((await refusal(rig.connect())).code).toBe('login-locked')
  })

  it('sends no password to a device that has no EVlink login form', async () => {
    const rig = await evlinkRig({ faults: ['not-evlink'] })
    expect((await refusal(rig.connect())).code).toBe('page-not-recognised')
    expect(rig.station.device.asked).toEqual([])
  })

  it('follows no redirect to another host', async () => {
    const rig = await evlinkRig({ faults: ['foreign-redirect'] })
    expect(await refusal(rig.connect())).toMatchObject({
      code: 'redirect-elsewhere',
      data: { to: expect.stringContaining('203.0.113.9') },
    })
  })

  it('refuses an address outside private networks until it is allowed', async () => {
    const rig = await evlinkRig()
    expect((await refusal(rig.connect({ address: '203.0.113.7' }))).code).toBe('address-not-private')
  })

  it('works with cookies of odd characters and with pages in another language', async () => {
    const rig = await evlinkRig({ faults: ['odd-cookie', 'other-language'] })
    await rig.connect({ language: 'fr' })
    await rig.allow('read-events', 'read-settings')
    await rig.visit.readEvents()
    await rig.visit.readSettings()
    expect(rig.now.events?.rows).toHaveLength(25)
    expect(rig.now.settings?.values.stationType).toBe('Standalone')
  })

  it('tells of a clock that is wrong', async () => {
    const rig = await evlinkRig({ faults: ['clock-wrong'] })
    await rig.connect()
    expect(rig.now.clock?.off).toBe(true)
    expect(rig.now.clock?.offMs).toBeLessThan(-300 * 86_400_000)
  })

  it('says when the station has ended the visit, and is then signed out', async () => {
    const rig = await evlinkRig({ faults: ['loses-session'] })
    await rig.connect()
    await rig.allow()
    await rig.visit.readEvents()
    expect((await refusal(rig.visit.readEvents())).code).toBe('session-ended')
    expect(rig.now).toMatchObject({ state: 'signed-out', failure: { doing: 'read-events', station: 'untouched' } })
    expect((await refusal(rig.visit.readEvents())).code).toBe('session-ended')
  })

  it('connects to one station at a time, and ends one that is just beginning', async () => {
    const rig = await evlinkRig()
    const first = refusal(rig.connect())
    expect((await refusal(rig.connect())).code).toBe('already-connected')
    await rig.current.disconnect()
    expect((await first).code).toBe('not-connected')
    await rig.connect()
    expect((await refusal(rig.connect())).code).toBe('already-connected')
  })
})

describe('the certificate of an EVlink', () => {
  it('is confirmed once, and then known', async () => {
    const rig = await evlinkRig({ secure: true })
    const error = await refusal(rig.connect())
    if (error.code !== 'certificate-unknown') throw new Error(error.code)
    expect(rig.station.device.asked).toEqual([])
    await rig.connect({ acceptCertificate: error.data.fingerprint })
    expect(rig.now.secure).toBe(true)
    await rig.current.disconnect()
    await rig.connect()
    expect(rig.now.state).toBe('signed-in')
  })

  it('that changed is refused, and the station gets no password', async () => {
    const rig = await evlinkRig({ secure: true, faults: ['new-certificate'] })
    const error = await refusal(rig.connect())
    if (error.code !== 'certificate-unknown') throw new Error(error.code)
    await rig.connect({ acceptCertificate: error.data.fingerprint })
    await rig.allow('reboot')
    const asked = (): number => rig.station.device.asked.filter(page => page === 'POST login').length
    const before = asked()
    expect((await refusal(rig.visit.reboot())).code).toBe('certificate-changed')
    expect(asked()).toBe(before)
    expect(rig.now.state).toBe('signed-out')
  })
})

describe('what nobody has confirmed', () => {
  it('asks first on a station, per action, and is remembered for this station', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    const before = rig.station.device.asked.length
    expect(await refusal(rig.visit.readEvents())).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'read-events' },
    })
    expect(rig.station.device.asked).toHaveLength(before)
    await rig.allow('read-events')
    await rig.visit.readEvents()
    expect((await refusal(rig.visit.reboot())).code).toBe('action-unconfirmed')
    const later = await evlinkRig({ folder: rig.folder })
    await later.connect()
    await later.visit.readEvents()
    const other = await evlinkRig({ folder: rig.folder, scenario: 'city-r6' })
    await other.connect()
    expect((await refusal(other.visit.readEvents())).code).toBe('action-unconfirmed')
  })

  it('needs no word for what was observed: the charge data', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    expect(rig.now.ways.filter(({ consent }) => consent === 'not-needed').map(({ action }) => action)).toEqual([
      'export-charge-data',
    ])
    await rig.visit.exportFile('charge-data')
  })

  it('needs no word on a simulated station', async () => {
    const rig = await evlinkRig()
    await rig.current.connectSimulated('parking-r7')
    expect(new Set(rig.now.ways.map(({ consent }) => consent))).toEqual(new Set(['not-needed']))
    await rig.visit.readEvents()
    expect(rig.now.kind).toBe('simulated')
  })
})

describe('the password of delivery', () => {
  it('is warned of and changed before anything else, and the new one is proven by a login', async () => {
    const rig = await evlinkRig({ scenario: 'wallbox-new' })
    await rig.connect()
    await rig.allow()
    expect(rig.now).toMatchObject({ state: 'password-first', defaultLogin: true })
    expect(await refusal(rig.visit.readSettings())).toEqual({ code: 'step-first', data: { step: 'change-password' } })
    await rig.visit.changePassword('Kerkstraat-12')
    expect(rig.now).toMatchObject({ ...settled, defaultLogin: false })
    expect(rig.station.device.password).toBe('Kerkstraat-12')
    await rig.visit.readSettings()
  })

  it('that stays, because the station refuses the new one, is said so', async () => {
    const rig = await evlinkRig({ scenario: 'wallbox-new' })
    await rig.connect()
    await rig.allow()
    expect((await refusal(rig.visit.changePassword('short'))).code).toBe('write-not-taken')
    expect(rig.now).toMatchObject({
      state: 'password-first',
      failure: { doing: 'change-password', station: 'untouched' },
    })
  })
})

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

describe('a station that says something else than it does', () => {
  it('never has a save called good after a page of error with status 200', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('save-general')
    rig.station.fail('error-in-200')
    expect((await refusal(rig.visit.save('general', { stationName: 'Parking 9' }))).code).toBe('write-not-taken')
    expect(rig.now).toMatchObject({ rebootNeeded: false, failure: { station: 'untouched' } })
    expect(rig.station.device.values.get('stationName')).toBe('Parking 1')
  })

  it('never has a password called changed after one, nor a reboot called done', async () => {
    const rig = await evlinkRig({ driver: { rebootGoneMs: 100 } })
    await rig.connect()
    await rig.allow()
    rig.station.fail('error-in-200')
    expect((await refusal(rig.visit.changePassword('Kerkstraat-12'))).code).toBe('write-not-taken')
    expect(rig.now.state).toBe('signed-out')
    await rig.current.disconnect()
    await rig.connect()
    expect((await refusal(rig.visit.reboot())).code).toBe('write-not-taken')
    expect(rig.now).toMatchObject({ state: 'signed-in', failure: { doing: 'reboot', station: 'untouched' } })
  })

  it('is asked for a reboot once, also where its answer is lost; whether it goes is seen', async () => {
    const rig = await evlinkRig({ driver: { rebootGoneMs: 100 } })
    await rig.connect()
    await rig.allow()
    rig.station.fail('cut-upload')
    expect((await refusal(rig.visit.reboot())).code).toBe('write-not-taken')
    expect(rig.station.device.asked.filter(page => page === 'POST reboot')).toHaveLength(1)
  })

  it('never gets two requests at once, and no second action while one runs', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const calls = [
      rig.visit.readSettings(),
      refusal(rig.visit.readEvents()),
      refusal(rig.visit.exportFile('charge-data')),
    ]
    expect((await Promise.all(calls)).slice(1)).toMatchObject([{ code: 'station-busy' }, { code: 'station-busy' }])
    await rig.visit.save('general', { stationName: 'Parking 9' })
    expect(rig.station.mostAtOnce).toBe(1)
  })

  it('that is silent is given up, exports after the time of exports', async () => {
    expect(EVLINK_SIM_1.driver.exportMs).toBe(60_000)
    const rig = await evlinkRig({ driver: { exportMs: 150 } })
    await rig.connect()
    await rig.allow()
    rig.station.fail('silent')
    for (const what of ['configuration', 'charge-data'] as const) {
      expect(await refusal(rig.visit.exportFile(what))).toMatchObject({ code: 'web-timeout', data: { waitedMs: 150 } })
    }
    expect(rig.now).toMatchObject({ files: [], failure: { station: 'untouched' } })
  })
})

describe('a reboot', () => {
  it('waits until the station is back and signs in again', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('general', { stationType: 'Supervised' })
    await rig.visit.reboot()
    expect(rig.now).toMatchObject({ ...settled, rebootNeeded: false })
    expect(rig.station.answers).toBe(true)
    await rig.visit.readSettings()
    expect(rig.now.settings?.values.stationType).toBe('Supervised')
  })

  it('says how long it may take, while it takes it', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('reboot')
    const going = rig.visit.reboot()
    expect(rig.now.busy?.doing).toBe('reboot')
    expect((rig.now.busy?.until ?? 0) - (rig.now.busy?.since ?? 0)).toBe(8000)
    expect((await refusal(rig.visit.readEvents())).code).toBe('station-busy')
    await going
  })

  it('that never ends is said, and the visit is over', async () => {
    const rig = await evlinkRig({ faults: ['never-back'] })
    await rig.connect()
    await rig.allow('reboot')
    expect((await refusal(rig.visit.reboot())).code).toBe('station-not-back')
    expect(rig.now).toMatchObject({ state: 'signed-out', failure: { doing: 'reboot', station: 'maybe-changed' } })
  })

  it('holds the window open once it was asked for', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('reboot')
    expect(rig.current.holdsClose).toBe(false)
    const going = rig.visit.reboot()
    expect(rig.current.holdsClose).toBe(true)
    await going
    expect(rig.current.holdsClose).toBe(false)
  })

  it('leads to the station’s new address, and the visit goes on there', async () => {
    const rig = await evlinkRig()
    await rig.current.connectSimulated('parking-r7')
    const before = rig.now.origin
    await rig.visit.save('network', { ipAddress: '192.168.0.50' })
    await rig.visit.reboot()
    expect(rig.now).toMatchObject({ ...settled, movesTo: null, rebootNeeded: false })
    expect(rig.now.origin).not.toBe(before)
    await rig.visit.readSettings()
    expect(rig.now.settings?.values.ipAddress).toBe('192.168.0.50')
  })

  it.runIf(process.platform === 'linux')(
    'finds the station at the address that was saved, over the network',
    async () => {
      const rig = await evlinkRig({ secure: true })
      const error = await refusal(rig.connect())
      if (error.code !== 'certificate-unknown') throw new Error(error.code)
      await rig.connect({ acceptCertificate: error.data.fingerprint })
      await rig.allow()
      const { port } = new URL(rig.station.origin)
      await moveTo(rig, '127.0.0.9')
      await rig.visit.reboot()
      expect(rig.now).toMatchObject({ ...settled, origin: `https://127.0.0.9:${port}`, movesTo: null })
    },
  )

  it.runIf(process.platform === 'linux')('tells no password to another certificate at the new address', async () => {
    const rig = await evlinkRig({ secure: true, faults: ['new-certificate'] })
    const error = await refusal(rig.connect())
    if (error.code !== 'certificate-unknown') throw new Error(error.code)
    await rig.connect({ acceptCertificate: error.data.fingerprint })
    await rig.allow()
    await moveTo(rig, '127.0.0.9')
    const logins = (): number => rig.station.device.asked.filter(page => page === 'POST login').length
    const before = logins()
    expect((await refusal(rig.visit.reboot())).code).toBe('certificate-unknown')
    expect(logins()).toBe(before)
    expect(rig.now).toMatchObject({ state: 'signed-out', failure: { doing: 'reboot', station: 'maybe-changed' } })
  })

  it('after which another station answers ends the visit', async () => {
    const rig = await evlinkRig({ faults: ['other-board'] })
    await rig.connect()
    await rig.allow()
    expect(await refusal(rig.visit.reboot())).toEqual({
      code: 'other-station',
      data: { expected: '3N190000001', found: '3N190000099' },
    })
    expect(rig.now).toMatchObject({ state: 'signed-out', identity: { serial: '3N190000001' } })
    expect((await refusal(rig.visit.save('general', { stationName: 'x' }))).code).toBe('session-ended')
  })

  it('leads nowhere else where a DHCP server gives the address', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('network', { ipAddress: '192.168.0.50', dhcp: 'on' })
    expect(rig.now.movesTo).toBeNull()
  })

  it('names the address the station has afterwards, where it was changed', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.save('network', { ipAddress: '192.168.0.50', defaultGateway: '192.168.0.254' })
    expect(rig.now.movesTo).toBe('192.168.0.50')
  })
})

describe('the maintenance report', () => {
  it('has a state for each plug, the station’s names, and both names of 8 and 9', async () => {
    const rig = await evlinkRig({ scenario: 'city-r6' })
    await rig.connect()
    await rig.allow()
    await rig.visit.readEvents()
    const { plugs = [], rows = [] } = rig.now.events ?? {}
    expect(plugs).toEqual(['201', '202'])
    const faulty = rows.filter(({ states }) => states.some(({ ok }) => !ok))
    expect(faulty.map(({ code, states }) => [code, states.map(({ ok }) => ok)])).toEqual([
      ['8', [false, true]],
      ['9', [true, false]],
      ['14', [false, false]],
    ])
    const named = (code: string) => rows.find(row => row.code === code)
    expect(named('8')).toMatchObject({ name: 'Hardware Configuration', alsoKnownAs: ['Software Configuration'] })
    expect(named('9')).toMatchObject({ name: 'Software Configuration', alsoKnownAs: ['Hardware Configuration'] })
  })

  it.each([
    ['parking-r7', 25, false],
    ['supervised-r8', 26, true],
  ] as const)('of %s has the events of its product', async (scenario, count, has25) => {
    const rig = await evlinkRig({ scenario })
    await rig.connect()
    await rig.allow()
    await rig.visit.readEvents()
    const codes = rig.now.events?.rows.map(({ code }) => code) ?? []
    expect(codes).toHaveLength(count)
    expect(codes.includes('25')).toBe(has25)
  })

  it('that never ends is given up, and what was read before stays', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    await rig.visit.readEvents()
    const before = rig.now.events
    rig.station.fail('endless-body')
    expect((await refusal(rig.visit.readEvents())).code).toBe('answer-too-large')
    expect(rig.now.events).toBe(before)
  })
})

describe('files of an EVlink', () => {
  it('are kept byte for byte, with their hash', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text, backup } = await rig.visit.exportFile('configuration')
    expect(text).toBe(rig.station.device.exportConfiguration())
    expect(await readFile(backup.path, 'utf8')).toBe(text)
    expect(backup.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    expect(backup.path).toContain('3N190000001')
  })

  it('of charge data have the columns and the decimal comma of the station', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    const { text } = await rig.visit.exportFile('charge-data')
    const [head, first] = text.split('\r\n')
    expect(head).toBe('CDR_ID;Type of charge;Start_Datetime;End_Datetime;Energy_kWh;Duration')
    expect(first).toContain(';18,420;')
    expect(rig.station.device.asked.slice(-2)).toEqual(['GET chargeDetails', 'GET exportFile'])
  })

  it('that are a page of error with status 200 are refused, and nothing is kept', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    rig.station.fail('error-in-200')
    for (const what of ['configuration', 'charge-data'] as const) {
      expect(await refusal(rig.visit.exportFile(what))).toMatchObject({
        code: 'answer-unexpected',
        data: { reason: 'page-instead-of-file' },
      })
    }
    expect(rig.now.files).toEqual([])
  })

  it('stop a save that they should precede', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    rig.station.fail('error-in-200')
    expect((await refusal(rig.visit.save('general', { stationName: 'x' }))).code).toBe('answer-unexpected')
    expect(rig.station.device.asked).not.toContain('POST general')
    expect(rig.now.failure?.station).toBe('untouched')
  })

  it('go back into the station as they are, and are compared afterwards', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    await rig.visit.save('general', { stationName: 'Parking 9' })
    await rig.visit.importConfiguration({ name: 'EVlinkConfig.ini', bytes: Buffer.from(text) })
    expect(rig.station.device.values.get('stationName')).toBe('Parking 1')
    expect(rig.now).toMatchObject({ ...settled, rebootNeeded: true })
  })

  it('that the station says it took, and did not, are not called imported', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    const bytes = Buffer.from(text.replace('stationName=Parking 1', 'stationName=Parking 9'))
    rig.station.fail('not-kept')
    expect(await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes }))).toEqual({
      code: 'write-not-taken',
      data: { action: 'import-configuration' },
    })
    expect(rig.now).toMatchObject({ rebootNeeded: false, failure: { station: 'untouched' } })
    expect(rig.station.device.asked.filter(page => page === 'POST importConfiguration')).toHaveLength(1)
  })

  it('that are no configuration are refused by the station, which keeps its own', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const bytes = Buffer.from('<html>not a configuration</html>')
    expect((await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes }))).code).toBe('write-not-taken')
    expect(rig.station.device.values.get('stationName')).toBe('Parking 1')
    expect(rig.now.files.map(({ what }) => what)).toEqual(['configuration'])
  })

  it('whose import changes values by the guide’s ranges are not called confirmed', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow()
    const { text } = await rig.visit.exportFile('configuration')
    const changed = text
      .replace('confModemRetryInterval=30', 'confModemRetryInterval=90')
      .replace('ocppConnectTimeOut=60', 'ocppConnectTimeOut=1')
    expect((await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes: Buffer.from(changed) }))).code).toBe(
      'write-not-confirmed',
    )
    expect(rig.station.device.values.get('confModemRetryInterval')).toBe('0')
    expect(rig.station.device.values.get('ocppConnectTimeOut')).toBe('60')
  })

  it('are not imported without a copy of what is there', async () => {
    const rig = await evlinkRig()
    await rig.connect()
    await rig.allow('import-configuration')
    expect(await refusal(rig.visit.importConfiguration({ name: 'x.ini', bytes: Buffer.from('a=1') }))).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'export-configuration' },
    })
    expect(rig.station.device.asked).not.toContain('POST importConfiguration')
  })
})
