import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../files/temporaryFolder.ts'
import { GREENUP_SIM_1 } from '../../stations/greenup/dialect.ts'
import type { GreenupFault } from '../../stations/greenup/simulator/faults.ts'
import type { SimulatedGreenupOptions } from '../../stations/greenup/simulator/SimulatedGreenup.ts'
import { refusal } from '../visit/refusal.ts'
import { GreenupRig } from './GreenupRig.ts'

const URL = 'ws://192.168.1.120:9000'
const UID = '0224B1FFFF00A001'

const admin = { user: 'admin', password: 'admin', allowPublic: false, acceptCertificate: null }

const newFolder = temporaryFolders()
const rigs: GreenupRig[] = []
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.stop()
})

async function rigOf(options: Partial<SimulatedGreenupOptions> = {}): Promise<GreenupRig> {
  const rig = await GreenupRig.start(await newFolder(), options)
  rigs.push(rig)
  return rig
}

async function visiting(options: Partial<SimulatedGreenupOptions> = {}): Promise<GreenupRig> {
  const rig = await rigOf(options)
  await rig.simulated()
  return rig
}

function edited(text: string): string {
  return text.replace('<URI></URI>', `<URI>${URL}</URI>`).replace('<UID></UID>', `<UID>${UID}</UID>`)
}

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
    expect(backup?.id).toMatch(/^greenup-290014\/\d{8}T\d{9}Z_OCPPConf(-\d+)?\.xml$/)
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
    const again = await GreenupRig.start(rig.folder)
    rigs.push(again)
    again.station.state.saveData(URL, UID)
    again.station.state.choose('right', 'ocpp')
    await again.simulated()
    expect(again.now.stored).toMatchObject({ by: 'fields', data: `${URL}/${UID}` })
    expect(await refusal(again.current.visit.activate(true))).toEqual({ code: 'step-first', data: { step: 'check' } })
    await again.current.visit.check()
    await again.current.visit.activate(true)
    expect(again.now.status?.activation).toBe(true)
  })

  it('follows a station that leaves its address with what was stored', async () => {
    const rig = await visiting({ generation: 1 })
    const old = rig.station.origin
    const text = edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>192.168.10.20<')
    await rig.store(text)
    expect(rig.station.origin).not.toBe(old)
    expect(rig.now).toMatchObject({ origin: rig.station.origin, moved: { to: '192.168.10.20', state: 'there' } })
    await rig.current.visit.check()
    expect(rig.now.check?.same).toBe(true)
  })

  it.runIf(process.platform === 'linux')(
    'finds a station at the address the file names, over the network',
    async () => {
      const rig = await rigOf({ generation: 1 })
      await rig.real()
      const { port } = new globalThis.URL(rig.station.origin)
      await rig.store(edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>127.0.0.9<'))
      expect(rig.now).toMatchObject({ origin: `http://127.0.0.9:${port}`, moved: { to: '127.0.0.9', state: 'there' } })
    },
    30_000,
  )

  it.runIf(process.platform === 'linux')('tells no password to another certificate at the new address', async () => {
    const rig = await rigOf({ generation: 1, secure: true, faults: ['new-certificate'] })
    const unknown = await refusal(rig.current.connect({ ...admin, address: rig.station.origin }))
    if (unknown.code !== 'certificate-unknown') throw new Error(unknown.code)
    await rig.real('admin', 'admin', unknown.data.fingerprint)
    const text = edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>127.0.0.9<')
    const logins = (): number => rig.station.seen.filter(({ path }) => path === '/login').length
    const before = logins()
    expect((await refusal(rig.store(text))).code).toBe('certificate-unknown')
    expect(logins()).toBe(before)
    expect(rig.now).toMatchObject({ signedIn: false, moved: { state: 'lost' }, failure: { station: 'changed' } })
  })

  it('stays with its station: another one at the new address is told so', async () => {
    const rig = await rigOf({ generation: 1 })
    const other = await rigOf({ generation: 1, serial: '290099' })
    rig.whereAfter = () => Promise.resolve(other.station.origin)
    await rig.simulated()
    const text = edited(await rig.recovered()).replace('<Address>127.0.0.1<', '<Address>192.168.10.20<')
    expect(await refusal(rig.store(text))).toEqual({
      code: 'other-station',
      data: { expected: '290014', found: '290099' },
    })
    expect(rig.now).toMatchObject({ signedIn: false, identity: { serial: '290014' }, moved: { state: 'lost' } })
    expect(other.station.seen.filter(({ method, path }) => method === 'POST' && path !== '/login')).toEqual([])
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
    const rig = await rigOf()
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
  })

  it('remembers what was allowed for this station, not for another one', async () => {
    const rig = await rigOf()
    await rig.real()
    await rig.current.disconnect()
    const connect = { ...admin, address: rig.station.origin }
    await rig.current.connect(connect)
    expect(rig.now.ways.map(({ consent }) => consent)).not.toContain('needed')
    const other = await GreenupRig.start(rig.folder, { generation: 1 })
    rigs.push(other)
    expect(await refusal(other.current.connect({ ...connect, address: other.station.origin }))).toMatchObject({
      code: 'action-unconfirmed',
    })
  })

  it('with a certificate of its own is told nothing before the person confirms it, and is known again after', async () => {
    const rig = await rigOf({ secure: true })
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
    const rig = await rigOf()
    expect(await refusal(rig.current.connect({ ...admin, address: '203.0.113.7' }))).toEqual({
      code: 'address-not-private',
      data: { host: '203.0.113.7', ip: '203.0.113.7' },
    })
    expect(rig.current.snapshot.get()).toBeNull()
  })
})

describe('a station with trouble', () => {
  const connectFaults: [GreenupFault, string][] = [
    ['wrong-password', 'login-refused'],
    ['locked', 'login-locked'],
    ['redirect-elsewhere', 'redirect-elsewhere'],
    ['not-greenup', 'page-not-recognised'],
  ]
  for (const [fault, code] of connectFaults) {
    it(`(${fault}) is refused with ${code} and told no more`, async () => {
      const rig = await rigOf({ faults: [fault] })
      expect((await refusal(rig.simulated())).code).toBe(code)
      expect(rig.current.snapshot.get()?.signedIn ?? false).toBe(false)
      expect(rig.station.seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1)
    })
  }

  it('locks after five wrong passwords, says so, and takes the right one once the lock is over', async () => {
    const rig = await visiting()
    const { visit } = rig.current
    for (let n = 0; n < 5; n += 1) expect((await refusal(visit.signIn('admin', 'x'))).code).toBe('login-refused')
    expect(await refusal(visit.signIn('admin', 'admin'))).toMatchObject({ code: 'login-locked', data: { seconds: 60 } })
    rig.station.unlock()
    await visit.signIn('admin', 'admin')
    expect(rig.now.signedIn).toBe(true)
  })

  const readFaults: [GreenupFault, string, string | null][] = [
    ['html-instead-of-xml', 'answer-unexpected', 'html-instead-of-xml'],
    ['broken-xml', 'answer-unexpected', 'not-xml'],
    ['endless-body', 'answer-too-large', null],
    ['error-inside', 'answer-unexpected', 'says-error'],
    ['session-forgotten', 'session-ended', null],
  ]
  for (const [fault, code, reason] of readFaults) {
    it(`(${fault}) gives no file and keeps none: ${code}`, async () => {
      const rig = await visiting({ generation: 1 })
      const text = edited(await rig.recovered())
      const kept = rig.now.recovered
      const before = rig.station.state.file
      rig.station.setFaults([fault])
      expect(await refusal(rig.current.visit.recover())).toMatchObject({ code })
      const refused = await refusal(rig.store(text))
      expect(refused).toMatchObject({ code, data: reason === null ? {} : { reason } })
      expect(rig.station.state.file).toBe(before)
      expect(rig.now.recovered).toEqual(kept)
      expect(rig.now).toMatchObject({ stored: null, failure: { station: 'untouched', error: { code } } })
    })
  }

  it('that does not take the file into account keeps its old one, and says so', async () => {
    const rig = await visiting({ generation: 1, faults: ['xml-ignored'] })
    const before = rig.station.state.file
    expect((await refusal(rig.store(edited(await rig.recovered())))).code).toBe('file-not-taken')
    expect(rig.station.state.file).toBe(before)
    expect(rig.now).toMatchObject({ stored: null, failure: { station: 'untouched' } })
  })

  it('that does not take it, in words nobody knows here, is caught by reading back', async () => {
    const rig = await visiting({ generation: 1, language: 'es', faults: ['xml-ignored'] })
    const before = rig.station.state.file
    expect(await refusal(rig.store(edited(await rig.recovered())))).toEqual({
      code: 'write-not-taken',
      data: { action: 'store' },
    })
    expect(rig.station.state.file).toBe(before)
    expect(rig.now).toMatchObject({ stored: null, failure: { station: 'untouched' } })
  })

  it('that is silent is given up after 10 s, and after 60 s where a file is moved', async () => {
    expect(GREENUP_SIM_1.driver).toMatchObject({ requestMs: 10_000, exportMs: 60_000 })
    const driver = { ...GREENUP_SIM_1.driver, exportMs: 150 }
    const slow = { ...GREENUP_SIM_1.recover, delayMs: 500_000 }
    const rig = await visiting({ dialect: { ...GREENUP_SIM_1, driver, recover: slow } })
    expect(await refusal(rig.current.visit.recover())).toMatchObject({ code: 'web-timeout', data: { waitedMs: 150 } })
    const hasty = { ...GREENUP_SIM_1, driver: { ...GREENUP_SIM_1.driver, requestMs: 2000 } }
    const silent = await visiting({ dialect: hasty })
    silent.station.setFaults(['silent'])
    expect(await refusal(silent.current.visit.refresh())).toMatchObject({
      code: 'web-timeout',
      data: { waitedMs: 2000 },
    })
    expect(silent.now.failure?.station).toBe('untouched')
  })

  it('is given the time that its pages and files may take', async () => {
    const rig = await visiting({ generation: 1 })
    const going = rig.current.visit.recover()
    expect((rig.now.busy?.until ?? 0) - (rig.now.busy?.since ?? 0)).toBe(90_000)
    await going
  })

  it('whose connection breaks in an upload may have changed, and is sent nothing a second time', async () => {
    const rig = await visiting({ generation: 1, faults: ['upload-cut'] })
    expect((await refusal(rig.store(edited(await rig.recovered())))).code).toBe('web-cut-off')
    expect(rig.now).toMatchObject({ stored: null, failure: { station: 'maybe-changed' } })
    expect(rig.station.seen.filter(({ method, path }) => method === 'POST' && path.startsWith('/ocpp'))).toHaveLength(1)
  })

  it('that keeps the UID with a blank behind it is caught by reading back', async () => {
    const rig = await visiting({ generation: 1, faults: ['uid-blank'] })
    expect(await refusal(rig.store(edited(await rig.recovered())))).toEqual({
      code: 'values-differ',
      data: { keys: ['/OCPPConf/Server/UID'] },
    })
    const fields = await visiting({ faults: ['uid-blank'] })
    expect(await refusal(fields.current.visit.setData(URL, UID))).toEqual({
      code: 'ocpp-data-differs',
      data: { stored: `${URL}/${UID}`, found: `${URL}/${UID}␣` },
    })
    expect(fields.now.stored).toBeNull()
  })

  it('that stays on Connecting is reported after a minute, the connection left as it is', async () => {
    const rig = await visiting({ uri: URL, uid: UID, faults: ['stuck-connecting'] })
    await rig.current.visit.setMode()
    await rig.current.visit.acceptData()
    await rig.current.visit.activate(true)
    const over = await rig.until(({ watchingUntil }) => watchingUntil === null)
    expect(over.status?.connection).toBe('connecting')
    expect(over.failure?.error).toEqual({
      code: 'ocpp-not-connected',
      data: { connection: 'Connexion', waitedMs: 60_000 },
    })
  })

  it('whose clock is wrong is known by it', async () => {
    const rig = await visiting({ faults: ['clock-wrong'] })
    expect(rig.now.header).toMatchObject({ off: true, time: '01/01/2000 01:03:12 +01:00' })
  })

  it('that ignores the button is not said to be activated', async () => {
    const rig = await visiting({ uri: URL, uid: UID, faults: ['activation-ignored'] })
    await rig.current.visit.setMode()
    await rig.current.visit.acceptData()
    expect(await refusal(rig.current.visit.activate(true))).toEqual({
      code: 'write-not-taken',
      data: { action: 'activate' },
    })
  })

  it('that answers nowhere after a change of its network settings is said to have moved', async () => {
    const rig = await visiting({ generation: 1, faults: ['address-lost'] })
    const text = (await rig.recovered()).replace('<DHCP>0</DHCP>', '<DHCP>1</DHCP>')
    expect((await refusal(rig.store(text))).code).toBe('station-moved')
    expect(rig.now).toMatchObject({
      signedIn: false,
      moved: { to: null, state: 'lost' },
      failure: { station: 'changed' },
    })
  })

  it('that sets odd cookies is visited all the same', async () => {
    const rig = await visiting({ faults: ['odd-cookie'] })
    await rig.current.visit.setMode()
    expect(rig.now.sides).toEqual([{ side: 'right', mode: 'ocpp' }])
  })

  it('in a language nobody knows here is read by its forms; its words are shown as they are', async () => {
    const rig = await visiting({ language: 'es', uri: URL, uid: UID })
    expect(rig.now).toMatchObject({ signedIn: true, generation: 2 })
    expect(rig.now.status).toMatchObject({ activation: false, connection: null, connectionText: 'Desconectada' })
  })

  it('has no fields for URL and UID before V01.17.00, and is told so', async () => {
    const rig = await visiting({ generation: 1 })
    expect(await refusal(rig.current.visit.setData(URL, UID))).toEqual({
      code: 'generation-needed',
      data: { needs: 'V01.17.00' },
    })
  })
})

describe('what is stored', () => {
  it('is checked first: nothing reaches the station that breaks a rule, is no XML, or is too large', async () => {
    const rig = await visiting({ generation: 1 })
    const text = await rig.recovered()
    const posts = (): number => rig.station.seen.filter(({ method }) => method === 'POST').length
    const before = posts()
    expect((await refusal(rig.store(text.replace('</OCPPConf>', '')))).code).toBe('xml-syntax')
    expect((await refusal(rig.store(text.replace('<URI></URI>', '<URI>http://x</URI>')))).code).toBe(
      'parameters-invalid',
    )
    expect((await refusal(rig.store(`${text}${' '.repeat(70_000)}`))).code).toBe('file-too-large')
    expect(posts()).toBe(before)
    const fields = await visiting()
    for (const [url, uid] of [
      ['http://server', UID],
      [` ${URL}`, UID],
      [URL, `${UID} `],
      [URL, 'a/b'],
    ] as const) {
      expect((await refusal(fields.current.visit.setData(url, uid))).code).toBe('parameters-invalid')
    }
  })
})
