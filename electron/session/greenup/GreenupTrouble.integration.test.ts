import { describe, expect, it } from 'vitest'
import { GREENUP_SIM_1 } from '../../stations/greenup/dialect.ts'
import type { GreenupFault } from '../../stations/greenup/simulator/faults.ts'
import { refusal } from '../visit/refusal.ts'
import { edited, greenupRig, UID, URL, visiting } from './GreenupRig.ts'

describe('a station with trouble', () => {
  const connectFaults: [GreenupFault, string][] = [
    ['wrong-password', 'login-refused'],
    ['locked', 'login-locked'],
    ['redirect-elsewhere', 'redirect-elsewhere'],
    ['not-greenup', 'page-not-recognised'],
  ]
  for (const [fault, code] of connectFaults) {
    it(`(${fault}) is refused with ${code} and told no more`, async () => {
      const rig = await greenupRig({ faults: [fault] })
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
      rig.station.fail(fault)
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
    silent.station.fail('silent')
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
