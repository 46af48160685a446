import { describe, expect, it } from 'vitest'
import { EVLINK_SIM_1 } from '../../stations/evlink/dialect.ts'
import { refusal } from '../visit/refusal.ts'
import { evlinkRig } from './EvlinkRig.ts'

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
      advisories: { ids: ['sevd-2021-194-06', 'sevd-2021-348-02'], certain: true },
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
