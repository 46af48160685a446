import { describe, expect, it } from 'vitest'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import { openSerialLink } from '../links/serial.ts'
import { openStationRig } from '../openStationRig.ts'
import type { StationRig } from '../StationRig.ts'

const rig = openStationRig()

async function logText(at: StationRig): Promise<string> {
  const batches = await at.client.log.watch({ session: null, from: 0 })
  const texts: string[] = []
  for await (const batch of batches) {
    texts.push(...batch.lines.map(line => `${line.source}:${line.text}`))
    if (batch.lines.length === 0 || texts.length > 20) break
  }
  return texts.join('\n')
}

// Windows has no pseudo terminals; there the same is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('a station that is listened to', () => {
  it('listens without sending a byte, and knows the controller from its log', async () => {
    const at = await rig()
    const station = await at.boot()
    expect(station.sent).toBe(0)
    expect(station).toMatchObject({
      identified: true,
      consent: 'needed',
      dialect: { id: 'ecc-sim-1', confirmed: null, answered: false },
      identity: {
        vendor: 'Ecotap',
        model: 'ECC-AC',
        serial: '11790001',
        ocppId: 'NL*ECO*1000',
        firmware: { version: 32, release: 16, patch: 0 },
        bootloader: { version: '04HW20', hardwareType: 20 },
        protocol: { channel: 'ETH', type: 'OCPP1.6' },
        modules: ['OCPP', 'ETH'],
      },
    })
    expect(await logText(at)).toContain('controller:EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')
  })

  it('shows the advice of the guide when nothing is heard', async () => {
    const at = await rig('no-power')
    await at.connect()
    expect((await at.until(station => station.silent)).received).toBe(0)
  })

  it('refuses a controller whose firmware is too old, with the reason', async () => {
    const at = await rig('old-firmware')
    const station = await at.boot()
    expect(station.unsupported).toEqual({ code: 'firmware-unsupported', data: { version: 'V31R5', needs: 'V32' } })
    expect(await at.refusal(at.client.station.receive())).toMatchObject({ code: 'firmware-unsupported' })
    expect((await at.until(() => true)).sent).toBe(0)
  })

  it('knows a controller that was running already from what it answers', async () => {
    const at = await rig()
    at.controller.powerOn()
    await at.boot()
    await at.client.station.disconnect()
    await at.connect()
    expect((await at.until(() => true)).identified).toBe(false)
    await at.job('receive', await at.client.station.receive())
    const station = await at.until(() => true)
    expect(station).toMatchObject({
      identified: true,
      identity: { serial: '11790001', model: 'ECC-AC', firmware: null },
    })
  })

  it('says that the speed is probably wrong when it hears garbage, and that RX and TX are bridged when it hears itself', async () => {
    const garbled = await rig('ethernet', [{ name: 'wrong-baud' }])
    await garbled.connect()
    garbled.controller.powerOn()
    expect((await garbled.until(station => station.garbled)).identified).toBe(false)
    const loop = await rig('no-power', [{ name: 'loopback' }])
    await loop.connect()
    const job = await loop.job('receive', await loop.client.station.receive())
    expect(job.progress).toMatchObject({ failure: { error: { code: 'link-loopback' }, next: 'check-cable' } })
  })

  it('refuses a second open of the port while the first goes on', async () => {
    const at = await rig()
    await at.boot()
    await expect(openSerialLink(at.port, DEFAULT_LINE)).rejects.toMatchObject({ info: { code: 'port-busy' } })
    expect(await at.refusal(at.connect())).toMatchObject({ code: 'already-connected' })
    expect((await at.job('receive', await at.client.station.receive())).progress.state).toBe('done')
  })

  it('when the cable is pulled while it listens: says so, and connects again', async () => {
    const at = await rig()
    await at.boot()
    await at.unplug()
    const { lost } = await at.until(station => station.lost !== null)
    expect(lost).toMatchObject({ error: { code: 'link-lost', data: { path: at.port } }, next: 'reconnect' })
    await at.plugIn()
    await at.client.station.reconnect()
    expect((await at.until(() => true)).lost).toBeNull()
  })
})
