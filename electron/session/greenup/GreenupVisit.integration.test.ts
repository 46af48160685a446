import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusal } from '../visit/refusal.ts'
import { admin, edited, type GreenupRig, greenupRig, UID, URL, visiting } from './GreenupRig.ts'

const stateOf = (rig: GreenupRig): string => rig.now.steps.map(({ step, state }) => `${step} ${state}`).join(', ')

describe('a visit to a Green’Up station', () => {
  it('does the whole job on package V01.17.00: mode, URL and UID, check, activate, connected', async () => {
    const rig = await visiting()
    const { visit } = rig.current
    expect(rig.now).toMatchObject({
      kind: 'simulated',
      signedIn: true,
      defaultLogin: true,
      generation: 2,
      identity: { serial: '290015', firmware: 'V01.17.00', model: '059004' },
      sides: [{ side: 'right', mode: 'immediate' }],
      header: { user: 'admin', rfid: 'inactive', off: false },
      status: { activation: false, connection: 'disconnected', data: '' },
    })
    await visit.setMode()
    expect(rig.now.sides).toEqual([{ side: 'right', mode: 'ocpp' }])
    await visit.setData(URL, UID)
    expect(rig.now.stored).toMatchObject({ by: 'fields', data: `${URL}/${UID}` })
    await visit.check()
    expect(rig.now.check).toMatchObject({ same: true, found: `${URL}/${UID}` })
    expect(stateOf(rig)).toBe('recover done, edit done, store done, check done, activate now')
    await visit.activate(true)
    expect(rig.now.status?.activation).toBe(true)
    expect(rig.now.watchingUntil).not.toBeNull()
    const connected = await rig.until(({ watchingUntil }) => watchingUntil === null)
    expect(connected.status).toMatchObject({ connection: 'connected', heartbeatInterval: 300 })
    expect(connected.failure).toBeNull()
    expect(stateOf(rig)).toBe('recover done, edit done, store done, check done, activate done')
    await visit.activate(false)
    expect(rig.now.status?.activation).toBe(false)
  })

  it('does the whole job with OCPPConf.xml on older packages, whose status is 0 and 1', async () => {
    const rig = await visiting({ generation: 1 })
    const { visit } = rig.current
    expect(rig.now).toMatchObject({ generation: 1, identity: { firmware: 'V01.01.65/V01.01.08' } })
    await visit.setMode()
    const before = await rig.recovered()
    expect(stateOf(rig)).toBe('recover done, edit now, store waiting, check waiting, activate waiting')
    await rig.store(edited(before))
    await visit.check()
    await visit.activate(true)
    const connected = await rig.until(({ watchingUntil }) => watchingUntil === null)
    expect(connected.status).toMatchObject({ connection: 'connected', connectionText: '1', heartbeatInterval: null })
    expect(connected.failure).toBeNull()
  })

  it('stores a file that differs from the recovered one in the edited values only, byte for byte', async () => {
    const rig = await visiting({ generation: 1 })
    const before = await rig.recovered()
    await rig.store(edited(before))
    const after = new TextDecoder().decode(rig.station.state.file)
    expect(after).toBe(edited(before))
    expect(after.split('\r\n').filter((line, n) => line !== before.split('\r\n')[n])).toEqual([
      `  <Server><URI>${URL}</URI><UID>${UID}</UID></Server>`,
    ])
  })

  it('begins with the right side of a double station, and has OCPP on both', async () => {
    const rig = await visiting({ sides: 2 })
    expect(rig.now.sides.map(({ side }) => side)).toEqual(['right', 'left'])
    await rig.current.visit.setMode()
    expect(rig.now.sides).toEqual([
      { side: 'right', mode: 'ocpp' },
      { side: 'left', mode: 'ocpp' },
    ])
    expect(rig.station.seen.filter(({ method, path }) => method === 'POST' && path === '/mode')).toHaveLength(1)
  })

  it('keeps a copy of OCPPConf.xml before every write', async () => {
    const rig = await visiting({ generation: 1 })
    const before = await rig.recovered()
    await rig.store(edited(before))
    const backup = rig.now.recovered
    expect(backup?.id).toMatch(/^greenup-290014\/\d{8}T\d{9}Z_OCPPConf_sha256-[0-9a-f]{8}(-\d+)?\.xml$/)
    expect(await readFile(backup?.path ?? '', 'utf8')).toBe(before)
    const writes = rig.station.seen.findIndex(({ method, path }) => method === 'POST' && path.startsWith('/ocpp'))
    expect(rig.station.seen.slice(writes - 2, writes).map(({ path }) => path)).toEqual(['/mode', '/ocpp/OCPPConf.xml'])
  })

  it('never has two requests under way, however many calls come at once', async () => {
    const rig = await visiting()
    const { visit } = rig.current
    const calls = await Promise.all([visit.refresh(), refusal(visit.check()), refusal(visit.recover())])
    expect(calls.slice(1).map(refused => refused?.code)).toEqual(['station-busy', 'station-busy'])
    await visit.setMode()
    expect(rig.station.mostAtOnce).toBe(1)
  })

  it('knows what was stored at a station again when it is visited later', async () => {
    const rig = await visiting()
    await rig.current.visit.setMode()
    await rig.current.visit.setData(URL, UID)
    const again = await greenupRig({}, rig.folder)
    again.station.state.saveData(URL, UID)
    again.station.state.choose('right', 'ocpp')
    await again.simulated()
    expect(again.now.stored).toMatchObject({ by: 'fields', data: `${URL}/${UID}` })
    expect(await refusal(again.current.visit.activate(true))).toEqual({ code: 'step-first', data: { step: 'check' } })
    await again.current.visit.check()
    await again.current.visit.activate(true)
    expect(again.now.status?.activation).toBe(true)
  })

  it('changes the password of the pages, signs in with it and says that it is no longer the default', async () => {
    const rig = await visiting()
    await rig.current.visit.changePassword('Atelier-42', [])
    expect(rig.now).toMatchObject({ defaultLogin: false, signedIn: true })
    expect(rig.station.state.value('password')).toBe('Atelier-42')
    await rig.current.visit.refresh()
    const kept = JSON.stringify([rig.now, await readFile(join(rig.folder, 'greenup-stored.json'), 'utf8')])
    expect(kept).not.toContain('Atelier-42')
  })

  it('signs in again by itself for reading where the station has forgotten the session', async () => {
    const rig = await visiting()
    rig.station.forgetSessions()
    await rig.current.visit.refresh()
    expect(rig.now.signedIn).toBe(true)
  })
})

describe('the order of the steps', () => {
  it('refuses to activate before the mode is OCPP, before there is an address, and before it was checked', async () => {
    const rig = await visiting()
    const { visit } = rig.current
    expect(await refusal(visit.activate(true))).toEqual({ code: 'step-first', data: { step: 'mode' } })
    await visit.setMode()
    expect(await refusal(visit.activate(true))).toEqual({ code: 'ocpp-data-empty', data: {} })
    expect(await refusal(visit.check())).toEqual({ code: 'step-first', data: { step: 'store' } })
    await visit.setData(URL, UID)
    expect(await refusal(visit.activate(true))).toEqual({ code: 'step-first', data: { step: 'check' } })
    expect(rig.station.state.activated).toBe(false)
    expect(rig.station.seen.some(({ path }) => path === '/ocpp/activate')).toBe(false)
  })

  it('refuses to activate where the station has other data than were stored', async () => {
    const rig = await visiting()
    const { visit } = rig.current
    await visit.setMode()
    await visit.setData(URL, UID)
    await visit.check()
    rig.station.state.saveData('ws://10.0.0.9:80', UID)
    expect(await refusal(visit.activate(true))).toEqual({
      code: 'ocpp-data-differs',
      data: { stored: `${URL}/${UID}`, found: `ws://10.0.0.9:80/${UID}` },
    })
    expect(rig.station.state.activated).toBe(false)
    expect(rig.now.failure?.station).toBe('untouched')
  })

  it('takes what was stored by hand once the person says that it is right', async () => {
    const rig = await visiting({ uri: URL, uid: UID })
    const { visit } = rig.current
    await visit.setMode()
    expect(await refusal(visit.activate(true))).toEqual({ code: 'step-first', data: { step: 'store' } })
    await visit.acceptData()
    expect(rig.now.stored).toMatchObject({ by: 'hand', data: `${URL}/${UID}` })
    await visit.activate(true)
    expect(rig.now.status?.activation).toBe(true)
  })
})

describe('a real station', () => {
  it('is asked nothing nobody has confirmed before the person allows it, action for action', async () => {
    const rig = await greenupRig()
    const connect = { ...admin, address: rig.station.origin }
    expect(await refusal(rig.current.connect(connect))).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'login' },
    })
    expect(rig.station.seen.map(({ method }) => method)).not.toContain('POST')
    expect(rig.now).toMatchObject({ signedIn: false, failure: { error: { code: 'action-unconfirmed' } } })
    await rig.current.visit.confirm(['login'])
    await rig.current.visit.signIn('admin', 'admin')
    expect(rig.now).toMatchObject({ signedIn: true, status: null })
    expect(await refusal(rig.current.visit.setMode())).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'set-mode' },
    })
    await rig.current.visit.confirm(['set-mode'])
    expect(await refusal(rig.current.visit.setMode())).toEqual({
      code: 'action-unconfirmed',
      data: { action: 'recover' },
    })
    expect(rig.station.state.modes.get('right')).toBe('immediate')
    await rig.current.visit.confirm(['recover'])
    await rig.current.visit.setMode()
    expect(rig.station.state.modes.get('right')).toBe('ocpp')
    expect(rig.station.seen.map(({ path }) => path)).not.toContain('/ocpp/status')
  })

  it('remembers what was allowed for this station, not for another one', async () => {
    const rig = await greenupRig()
    await rig.real()
    await rig.current.disconnect()
    const connect = { ...admin, address: rig.station.origin }
    await rig.current.connect(connect)
    expect(rig.now.ways.map(({ consent }) => consent)).not.toContain('needed')
    const other = await greenupRig({ generation: 1 }, rig.folder)
    expect(await refusal(other.current.connect({ ...connect, address: other.station.origin }))).toMatchObject({
      code: 'action-unconfirmed',
    })
  })

  it('with a certificate of its own is told nothing before the person confirms it, and is known again after', async () => {
    const rig = await greenupRig({ secure: true })
    const connect = { ...admin, address: rig.station.origin }
    const unknown = await refusal(rig.current.connect(connect))
    expect(unknown.code).toBe('certificate-unknown')
    expect(rig.station.seen).toEqual([])
    const fingerprint = unknown.code === 'certificate-unknown' ? unknown.data.fingerprint : ''
    expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    await rig.real('admin', 'admin', fingerprint)
    await rig.current.disconnect()
    await rig.current.connect(connect)
    expect(rig.now).toMatchObject({ secure: true, signedIn: true })
    await rig.current.disconnect()
    const seen = rig.station.seen.length
    await rig.station.renewCertificate()
    const changed = await refusal(rig.current.connect(connect))
    expect(changed).toMatchObject({ code: 'certificate-changed', data: { known: fingerprint } })
    expect(rig.station.seen).toHaveLength(seen)
  })

  it('is refused where it is not in a private network, without a packet to it', async () => {
    const rig = await greenupRig()
    expect(await refusal(rig.current.connect({ ...admin, address: '203.0.113.7' }))).toEqual({
      code: 'address-not-private',
      data: { host: '203.0.113.7', ip: '203.0.113.7' },
    })
    expect(rig.current.snapshot.get()).toBeNull()
  })
})
