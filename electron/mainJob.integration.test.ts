import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_LINE } from '../shared/contract/ports.ts'
import type { SimulatedScenario } from '../shared/contract/station.ts'
import type { BackendOptions } from './backend.ts'
import { refusalOf } from './cli/refusal.ts'
import { openSerialLink } from './links/serial.ts'
import type { Fault } from './protocols/ecotap/simulator/faults.ts'
import { sampleImage } from './protocols/ecotap/simulator/sampleImage.ts'
import { IMPATIENT, StationRig } from './StationRig.ts'

const rigs: StationRig[] = []

async function rig(
  scenario?: SimulatedScenario,
  faults?: readonly Fault[],
  more?: Partial<BackendOptions>,
): Promise<StationRig> {
  const made = await StationRig.open(scenario, faults, more)
  rigs.push(made)
  return made
}

afterEach(async () => {
  for (const made of rigs.splice(0)) await made.close()
})

/** What a call is refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (thrown) {
    return refusalOf(thrown)
  }
  throw new Error('it was not refused')
}

async function loadSample(at: StationRig, version = { version: 32, release: 18, patch: 3 }) {
  const { name, bytes } = sampleImage(version)
  return at.client.firmware.load({ name, file: new Blob([Uint8Array.from(bytes)]) })
}

async function flash(at: StationRig) {
  const image = await loadSample(at)
  return at.client.firmware.flash({ imageId: image.imageId, confirmed: ['release-notes'] })
}

async function logText(at: StationRig): Promise<string> {
  const batches = await at.client.log.watch({ session: null, from: 0 })
  const texts: string[] = []
  for await (const batch of batches) {
    texts.push(...batch.lines.map(line => `${line.source}:${line.text}`))
    if (batch.lines.length === 0 || texts.length > 20) break
  }
  return texts.join('\n')
}

// Windows has no pseudo terminals; there the same job is tried with a null-modem pair by hand.
describe.runIf(process.platform !== 'win32')('the main job over a real serial port', () => {
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
    expect(await refusal(at.client.station.receive())).toMatchObject({ code: 'firmware-unsupported' })
    expect((await at.until(() => true)).sent).toBe(0)
  })

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

  it('writes nothing before the person accepted the unconfirmed dialect, once per station', async () => {
    const at = await rig()
    await at.boot()
    const rows = [{ key: 'chg_StationMaxCurrent', value: '20' }]
    expect(await refusal(at.client.station.send({ rows, thenReset: false }))).toMatchObject({ code: 'consent-needed' })
    expect(await refusal(flash(at))).toMatchObject({ code: 'consent-needed' })
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
    const send = (rows: { key: string; value: string }[]) => refusal(at.client.station.send({ rows, thenReset: false }))
    expect(await send([{ key: 'chg_MinChargingCurrent', value: '64' }])).toMatchObject({ code: 'parameters-invalid' })
    expect(
      await send([
        { key: 'com_ProtCh', value: 'GSM' },
        { key: 'com_protch', value: 'ETH' },
      ]),
    ).toMatchObject({ code: 'parameters-invalid' })
  })

  it('flashes whole through 5 % damaged blocks and 5 % lost answers', async () => {
    const at = await rig('ethernet', [
      { name: 'corrupted-blocks', share: 0.05, seed: 3 },
      { name: 'lost-answers', command: 'progBlock', share: 0.05, seed: 4 },
    ])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress.state).toBe('done')
    expect(job).toMatchObject({ acknowledged: 394_040, total: 394_040, versionLine: 'HW4.xFW32R18P3', window: 4 })
    expect(job.programCrcLine).toBe(`PRGCODE CRC VALID ${job.crc16}, ${job.crc16}`)
    expect(job.keysAsBefore?.same).toBe(job.keysAsBefore?.of)
    expect(job.blocksResent).toBeGreaterThan(5)
    expect(job.phases.every(phase => phase.state === 'done' && phase.tookMs !== null)).toBe(true)
    const text = await at.until(station => station.identity.firmware?.release === 18)
    expect(text.identity.firmware).toMatchObject({ version: 32, release: 18, patch: 3 })
    expect(await at.client.backups.unfinished()).toEqual([])
  })

  it('leaves the controller on its old program when the image it holds is not the one it was promised', async () => {
    const at = await rig('ethernet', [{ name: 'refuse', command: 'progEnd', status: 'BAD_CRC' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'flash-image-crc' }, station: 'old-firmware-safe' },
    })
    const station = await at.until(now => now.state === 'ready' && now.identity.firmware !== null)
    expect(station.identity.firmware).toMatchObject({ release: 16 })
    expect(at.controller.mode).toBe('application')
  })

  it('does not call a flash done when the old version starts again', async () => {
    const at = await rig('ethernet', [{ name: 'not-applied' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({
      failure: {
        error: { code: 'flash-version-differs', data: { expected: 'V32R18P3', found: 'V32R16' } },
        station: 'running',
      },
    })
  })

  it('says that the new firmware does not start when the controller boots over and over', async () => {
    const at = await rig('ethernet', [{ name: 'boot-loop', afterFlash: true }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({ failure: { error: { code: 'flash-boot-loop' }, next: 'flash-again' } })
  })

  it('takes the version for proof when only the last answer is lost', async () => {
    const at = await rig('ethernet', [{ name: 'lost-answers', command: 'progEnd' }], {
      dialect: { ...IMPATIENT, driver: { ...IMPATIENT.driver, progEnd: { timeoutMs: 400, attempts: 1 } } },
    })
    await at.bootAndAccept()
    expect((await at.job('flash', await flash(at))).progress.state).toBe('done')
  })

  it('recovers from answers cut in half and doubled, and from a log that never stops', async () => {
    const at = await rig('ethernet', [
      { name: 'cut-answers', command: 'progBlock', share: 0.03, seed: 5 },
      { name: 'doubled-answers', command: 'progBlock', share: 0.1, seed: 6 },
      { name: 'inside-lines' },
    ])
    await at.bootAndAccept()
    at.controller.inject({ name: 'log-flood', everyMs: 50 })
    expect((await at.job('flash', await flash(at))).progress.state).toBe('done')
  })

  it('notices a controller that restarts in the middle of a flash', async () => {
    const at = await rig('ethernet', [{ name: 'restart', at: 'block', block: 100 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'controller-restarted' }, station: 'old-firmware-safe' },
    })
  })

  it('stops before anything is erased when the disk takes no backup', async () => {
    const at = await rig()
    await at.bootAndAccept()
    await writeFile(join(at.data, 'backups'), 'a file where the folder should be')
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({ failure: { error: { code: 'backup-failed' }, station: 'untouched' } })
    expect(at.controller.mode).toBe('application')
  })

  it('says that the configuration it was answered is not whole, and keeps what it had', async () => {
    const at = await rig('ethernet', [{ name: 'truncated-config' }])
    await at.boot()
    const job = await at.job('receive', await at.client.station.receive())
    expect(job.progress).toMatchObject({ failure: { error: { code: 'answer-invalid' }, station: 'untouched' } })
    expect((await at.until(() => true)).parameters).toBeNull()
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
    expect(await refusal(at.connect())).toMatchObject({ code: 'already-connected' })
    expect((await at.job('receive', await at.client.station.receive())).progress.state).toBe('done')
  })
})

describe.runIf(process.platform !== 'win32')('a cable that is pulled', () => {
  it('while it listens: says so, and connects again', async () => {
    const at = await rig()
    await at.boot()
    await at.unplug()
    const { lost } = await at.until(station => station.lost !== null)
    expect(lost).toMatchObject({ error: { code: 'link-lost', data: { path: at.port } }, next: 'reconnect' })
    await at.plugIn()
    await at.client.station.reconnect()
    expect((await at.until(() => true)).lost).toBeNull()
  })

  it('while it reads: nothing was written', async () => {
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

  it('while it sends: says which keys went and that they were not saved', async () => {
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

  it('while the first key is on its way: says that it may have arrived', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'config', change: 0 }])
    await at.bootAndAccept()
    const rows = [{ key: 'chg_StationMaxCurrent', value: '20' }]
    const job = await at.job('send', await at.client.station.send({ rows, thenReset: false }))
    expect(job.progress).toMatchObject({ failure: { error: { code: 'link-lost' }, station: 'maybe-changed' } })
  })

  it('while it flashes: the old firmware is safe, and the flash goes on where it stopped', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 200 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({
      failure: { error: { code: 'link-lost' }, station: 'old-firmware-safe', next: 'resume-flash' },
    })
    expect(job.resumable).toBe(true)
    expect(await at.client.backups.unfinished()).toMatchObject([{ serial: '11790001', imageName: 'EVC4V32R18P3.bin' }])
    await at.plugIn()
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress).toEqual({ state: 'done', finishedAt: expect.any(Number) })
    expect(resumed.versionLine).toBe('HW4.xFW32R18P3')
    expect(resumed.blocks).toBeLessThanOrEqual(385 - 190)
    expect(await at.client.backups.unfinished()).toEqual([])
  })

  it('while it flashes, and does not come back: what is known of the lost station stays, and the port is named', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(await refusal(at.client.firmware.resume({ jobId: job.id }))).toMatchObject({ code: 'port-not-found' })
    expect(await at.until(() => true)).toMatchObject({ state: 'lost', identity: { serial: '11790001' } })
    await at.plugIn()
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress.state).toBe('done')
  })

  it('while it flashes, and then the laptop: the next start knows of it and still has the image', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    await at.restartProgram()
    expect(await at.client.backups.unfinished()).toMatchObject([{ serial: '11790001', total: 394_040 }])
    const image = await at.client.firmware.loadUnfinished({ serial: '11790001' })
    expect(image).toMatchObject({ name: 'EVC4V32R18P3.bin', sha256: job.sha256 })
    at.controller.powerOff()
    await at.plugIn()
    await at.boot()
    const again = await at.client.firmware.flash({ imageId: image.imageId, confirmed: ['release-notes'] })
    expect((await at.job('flash', again)).progress.state).toBe('done')
    expect(await refusal(at.client.firmware.loadUnfinished({ serial: '11790001' }))).toMatchObject({
      code: 'image-not-found',
    })
  })

  it('while the image is checked: what runs is not known, and nothing claims that it can go on', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'end' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.resumable).toBe(false)
    expect(job.progress).toMatchObject({ failure: { station: 'firmware-unknown', next: 'wait-then-power-cycle' } })
  })

  it('is never resumed on another controller', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'block', block: 50 }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    const other = await rig('production')
    await at.borrow(other)
    const resumed = await at.job('flash', await at.client.firmware.resume({ jobId: job.id }))
    expect(resumed.progress).toMatchObject({ failure: { error: { code: 'other-station' } } })
    expect(other.controller.firmware).toMatchObject({ release: 10 })
  })

  it('while the controller copies: says to leave it powered, and the version is known after connecting again', async () => {
    const at = await rig('ethernet', [{ name: 'vanish', at: 'copy' }])
    await at.bootAndAccept()
    const job = await at.job('flash', await flash(at))
    expect(job.progress).toMatchObject({ failure: { station: 'copying-firmware', next: 'wait-then-power-cycle' } })
    expect(job.resumable).toBe(false)
  })
})
