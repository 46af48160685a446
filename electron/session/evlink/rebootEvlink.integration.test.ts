import { describe, expect, it } from 'vitest'
import { refusal } from '../visit/refusal.ts'
import { type EvlinkRig, evlinkRig } from './EvlinkRig.ts'

async function moveTo(rig: EvlinkRig, ip: string): Promise<void> {
  await rig.visit.save('network', { ipAddress: ip })
  expect(rig.now.movesTo).toBe(ip)
}

const settled = { state: 'signed-in', busy: null, failure: null }

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
