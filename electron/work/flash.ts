import { performance } from 'node:perf_hooks'
import { AppError } from '../../shared/errors.ts'
import {
  compareFirmware,
  type FirmwareVersion,
  firmwareFileName,
  formatFirmware,
} from '../../shared/firmware/version.ts'
import { type FlashPhase, flashPhaseNames, type JobOf } from '../../shared/job.ts'
import { type ConfigurationKey, foldKey } from '../../shared/parameters/configurationKey.ts'
import type { Backups } from '../files/backups.ts'
import type { FlashJournal } from '../files/journal.ts'
import { ImageTransfer, type TransferProgress } from '../firmware/ImageTransfer.ts'
import type { LoadedImage } from '../firmware/LoadedImage.ts'
import { RateMeter } from '../firmware/RateMeter.ts'
import type { RunningJob } from '../jobs.ts'
import { formatCrc16 } from '../protocols/ecotap/crc16.ts'
import { statusName } from '../protocols/ecotap/dialect.ts'
import { DeviceError, errorName } from '../protocols/ecotap/EccController.ts'
import { numberOf } from '../protocols/ecotap/fields.ts'
import { bootBanner } from '../protocols/ecotap/log/bootBanner.ts'
import { firmwareLine } from '../protocols/ecotap/log/firmwareLine.ts'
import { stripPrefix } from '../protocols/ecotap/log/stripPrefix.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { stationId } from '../session/stationId.ts'
import { ProgBlockChannel } from './ProgBlockChannel.ts'
import { backUp, greet, readParameters } from './readStation.ts'
import { restartIntoLoader } from './restart.ts'

/** Blocks in flight asked for; with 1 KiB blocks four fill a 115200 line at 16 ms latency twice over. */
export const WINDOW_ASKED = 4
const PROGRAM_VALID = /^PRGCODE CRC VALID /
const PROGRAM_INVALID = /^PRGCODE CRC INVALID /
/** So many banners without the application: it does not start. */
const BOOT_LOOP = 3

type PhaseName = FlashPhase['name']

export interface FlashOptions {
  window: number
  blockBytes: number
}

interface Granted {
  blockBytes: number
  window: number
  from: number
}

/**
 * A firmware update, start to proof: check, backup, erase, write, verify, restart. Nothing touches the running program before PROG_END; what each
 * failure leaves behind is said with it (ecc-serial rows D20-D33; ECClite guide, section 8).
 */
export class FlashWork {
  readonly #station: OpenStation
  readonly #backups: Backups
  readonly #journal: FlashJournal
  readonly #image: LoadedImage
  readonly #options: FlashOptions
  readonly #job: RunningJob<'flash'>
  #phaseStarted = performance.now()
  #before: ConfigurationKey[] | null = null
  #inLoader = false
  #imageComplete = false

  constructor(
    station: OpenStation,
    backups: Backups,
    journal: FlashJournal,
    image: LoadedImage,
    options: FlashOptions,
    job: RunningJob<'flash'>,
  ) {
    this.#station = station
    this.#backups = backups
    this.#journal = journal
    this.#image = image
    this.#options = options
    this.#job = job
  }

  async run(resuming: boolean): Promise<void> {
    try {
      const granted = resuming ? await this.#reachLoaderAgain() : await this.#reachLoader()
      await this.#write(granted)
      await this.#verify()
      await this.#proveStart()
      await this.#compareParameters()
      this.#enter(null)
      await this.#journal.finished(this.#job.get().serial)
    } catch (thrown) {
      await this.#leave(thrown)
      throw thrown
    }
  }

  async #reachLoader(): Promise<Granted> {
    this.#enter('check')
    await greet(this.#station, this.#job.signal)
    this.#enter('backup')
    this.#before = await readParameters(this.#station, this.#job.signal)
    this.#station.assertMayWrite()
    const backup = await backUp(this.#station, this.#backups, 'flash', this.#before)
    this.#job.update({ backup })
    await this.#journal.started({
      serial: this.#job.get().serial,
      imageName: this.#image.name,
      sha256: this.#image.sha256,
      bytes: this.#image.bytes,
    })
    this.#enter('erase')
    await this.#restartHeld()
    return this.#programStart()
  }

  async #restartHeld(): Promise<void> {
    this.#job.stationWouldBe('restarting')
    await restartIntoLoader(this.#station, 'Hard', this.#job.signal)
    await greet(this.#station, this.#job.signal)
    this.#job.stationWouldBe('old-firmware-safe')
  }

  /**
   * After a lost link: a loader that names an offset above 0 for this very image is the one that was left. Any other has to say who it is first, and is
   * restarted into its loader.
   */
  async #reachLoaderAgain(): Promise<Granted> {
    this.#enter('check')
    await greet(this.#station, this.#job.signal)
    this.#enter('erase')
    this.#job.stationWouldBe('old-firmware-safe')
    if (this.#known()) this.#assertSameStation()
    const granted = await this.#tryProgramStart()
    if (granted && granted.from > 0) return granted
    if (granted) await this.#leaveLoader()
    await this.#identifyRunning()
    await this.#restartHeld()
    return this.#programStart()
  }

  #known(): boolean {
    return stationId(this.#station.now.identity) !== null
  }

  async #identifyRunning(): Promise<void> {
    this.#before = await readParameters(this.#station, this.#job.signal)
    this.#assertSameStation()
    this.#station.assertMayWrite()
  }

  #assertSameStation(): void {
    const expected = this.#job.get().serial
    const found = stationId(this.#station.now.identity)
    if (found !== expected) throw new AppError({ code: 'other-station', data: { expected, found: found ?? '' } })
  }

  async #leaveLoader(): Promise<void> {
    const { controller } = this.#station
    const waitedMs = controller.dialect.driver.reset.applicationMs
    const started = controller.waitForLine(line => firmwareLine(line) !== null, waitedMs, this.#job.signal)
    await this.#abortProgramming()
    if ((await started) === null) throw new AppError({ code: 'boot-not-seen', data: { waitedMs } })
  }

  /** Null where the application runs: it answers PROG_START with 'wrong mode' (6.1a). */
  async #tryProgramStart(): Promise<Granted | null> {
    try {
      return await this.#programStart()
    } catch (thrown) {
      const { errorCodes } = this.#station.controller.dialect
      if (
        thrown instanceof AppError &&
        thrown.cause instanceof DeviceError &&
        thrown.cause.code === errorCodes.wrongMode
      )
        return null
      throw thrown
    }
  }

  async #programStart(): Promise<Granted> {
    const { controller } = this.#station
    const { dialect } = controller
    const hardwareType = this.#station.now.identity.bootloader?.hardwareType
    if (hardwareType === undefined) throw new AppError({ code: 'not-identified', data: {} })
    const asked = { block: this.#options.blockBytes, window: this.#options.window }
    const request = {
      size: this.#image.bytes.length,
      crc16: this.#image.crc,
      hardwareType,
      name: firmwareFileName(this.#job.get().to),
      ...asked,
    }
    this.#station.tell(
      'flash',
      `Start of ${this.#image.name}, ${this.#image.bytes.length} bytes, window ${asked.window}`,
    )
    try {
      this.#inLoader = true
      const reply = await controller.program(
        'progStart',
        request,
        'progStart',
        'progStartReply',
        dialect.driver.progStart,
        this.#job.signal,
      )
      const status = numberOf(reply, 'status')
      if (status !== dialect.status.OK) {
        throw new AppError({
          code: 'device-refused',
          data: { command: 'PROG_START', status: statusName(dialect, status) },
        })
      }
      return this.#granted(reply, asked)
    } catch (thrown) {
      if (!(thrown instanceof DeviceError)) throw thrown
      throw new AppError(
        { code: 'device-refused', data: { command: 'PROG_START', status: errorName(dialect, thrown.code) } },
        thrown,
      )
    }
  }

  #granted(reply: Record<string, unknown>, asked: { block: number; window: number }): Granted {
    const block = typeof reply.block === 'number' && reply.block > 0 ? Math.min(reply.block, asked.block) : asked.block
    const window = typeof reply.window === 'number' && reply.window > 0 ? Math.min(reply.window, asked.window) : 1
    const offset = typeof reply.nextOffset === 'number' ? reply.nextOffset : 0
    const from = offset < this.#image.bytes.length ? offset : 0
    return { blockBytes: block, window, from }
  }

  async #write(granted: Granted): Promise<void> {
    const { controller } = this.#station
    const { driver } = controller.dialect
    const total = this.#image.bytes.length
    const blocks = Math.ceil((total - granted.from) / granted.blockBytes)
    const meter = new RateMeter(total, granted.from, performance.now())
    this.#enter('write')
    const { window, blockBytes } = granted
    this.#job.update({ window, blockBytes, acknowledged: granted.from, blocks })
    const limits = {
      window,
      blockBytes,
      timeoutMs: driver.progBlock.timeoutMs,
      msPerByte: 10_000 / this.#station.now.link.line.baudRate,
      resendsPerBlock: driver.progBlock.resendsPerBlock,
      resendsPerImage: Math.max(driver.progBlock.resendsPerImage, Math.ceil(blocks * driver.progBlock.resendShare)),
      stallMs: driver.progBlock.stallMs,
    }
    const onProgress = (progress: TransferProgress): void => {
      meter.add(progress.confirmed, performance.now())
      const { confirmed, blocksSent, blocksResent } = progress
      this.#job.update({ acknowledged: confirmed, blocksSent, blocksResent, ...meter.read() })
      this.#journal.progress(this.#job.get().serial, confirmed)
    }
    await new ImageTransfer(this.#image.bytes, granted.from, new ProgBlockChannel(controller), limits, onProgress).run(
      this.#job.signal,
    )
    this.#station.tell('flash', `${total} bytes confirmed`)
  }

  /** PROG_END makes the image whole: from here on there is no Cancel. */
  async #verify(): Promise<void> {
    this.#enter('verify')
    this.#job.cancellable(false)
    const { controller } = this.#station
    const { dialect } = controller
    const size = this.#image.bytes.length
    try {
      const reply = await controller.program(
        'progEnd',
        { size, crc16: this.#image.crc },
        'progEnd',
        'progEndReply',
        dialect.driver.progEnd,
      )
      const status = numberOf(reply, 'status')
      const found = numberOf(reply, 'crc16')
      if (status === dialect.status.BAD_CRC || (status === dialect.status.OK && found !== this.#image.crc)) {
        throw new AppError({
          code: 'flash-image-crc',
          data: { expected: formatCrc16(this.#image.crc), found: formatCrc16(found) },
        })
      }
      if (status !== dialect.status.OK) {
        throw new AppError({
          code: 'device-refused',
          data: { command: 'PROG_END', status: statusName(dialect, status) },
        })
      }
    } catch (thrown) {
      // A lost last answer is no failure by itself: the version that starts decides.
      if (!(thrown instanceof AppError) || thrown.info.code !== 'no-answer') throw thrown
    }
    this.#job.stationWouldBe('copying-firmware')
    this.#imageComplete = true
    await this.#journal.phase(this.#job.get().serial, 'verify')
    this.#station.tell('flash', 'Programming OK, logging out')
  }

  /** LOGOUT, then silence from us: the controller copies the image and starts it. Only its own words count. */
  async #proveStart(): Promise<void> {
    this.#enter('restart')
    const { controller } = this.#station
    const waitedMs = controller.dialect.driver.copyAndBootMs
    let boots = 0
    const decisive = controller.waitForLine(line => {
      const text = stripPrefix(line)
      if (bootBanner(line)) boots++
      if (PROGRAM_VALID.test(text)) this.#job.update({ programCrcLine: text })
      return PROGRAM_INVALID.test(text) || firmwareLine(line) !== null || boots >= BOOT_LOOP
    }, waitedMs)
    const logout = controller.logout().catch(() => undefined)
    const line = await decisive
    await logout
    this.#judgeStart(line === null ? null : stripPrefix(line), boots, waitedMs)
  }

  #judgeStart(line: string | null, boots: number, waitedMs: number): void {
    if (line === null) throw new AppError({ code: 'flash-not-started', data: { waitedMs } })
    if (PROGRAM_INVALID.test(line)) {
      this.#job.stationWouldBe('firmware-invalid')
      throw new AppError({ code: 'flash-program-invalid', data: { line } })
    }
    const found = firmwareLine(line)
    if (!found) {
      this.#job.stationWouldBe('firmware-invalid')
      throw new AppError({ code: 'flash-boot-loop', data: { boots } })
    }
    this.#job.stationWouldBe('running')
    this.#job.update({ versionLine: line })
    const { to } = this.#job.get()
    if (compareFirmware(found, to) !== 0) {
      throw new AppError({
        code: 'flash-version-differs',
        data: { expected: formatFirmware(to), found: formatFirmware(found) },
      })
    }
  }

  /** What the guide asks for after an update is a look; here every key is compared with the backup. */
  async #compareParameters(): Promise<void> {
    if (!this.#before) return
    try {
      const now = await readParameters(this.#station, this.#job.signal)
      const values = new Map(now.map(entry => [foldKey(entry.key), entry.value]))
      const comparable = this.#before.filter(entry => !entry.readonly)
      const same = comparable.filter(entry => values.get(foldKey(entry.key)) === entry.value).length
      this.#job.update({ keysAsBefore: { same, of: comparable.length } })
      const backupId = this.#station.now.parameters?.backupId ?? null
      this.#station.change({ parameters: { keys: now, receivedAt: Date.now(), backupId } })
    } catch (thrown) {
      // The firmware is proven; parameters that could not be read leave keysAsBefore null, and the page says so.
      if (!(thrown instanceof AppError)) throw thrown
    }
  }

  /** A loader that still answers is told to forget the image and go on with the old program; a lost link can be resumed. */
  async #leave(thrown: unknown): Promise<void> {
    const phases = this.#job.get().phases.map((phase): FlashPhase => {
      return phase.state === 'now' ? { ...phase, state: 'failed', tookMs: this.#took() } : phase
    })
    const { controller } = this.#station
    this.#job.update({ phases, resumable: controller.ended && !this.#imageComplete })
    if (controller.ended || this.#imageComplete) return
    const restarted = thrown instanceof AppError && thrown.info.code === 'controller-restarted'
    if (this.#inLoader && !restarted) await this.#abortProgramming().catch(() => undefined)
    await this.#journal.finished(this.#job.get().serial)
  }

  async #abortProgramming(): Promise<void> {
    const { controller } = this.#station
    await controller.program('progAbort', {}, null, 'progAbortReply', controller.dialect.driver.logout)
    await controller.logout()
    this.#inLoader = false
  }

  #took(): number {
    return Math.round(performance.now() - this.#phaseStarted)
  }

  /** Ends the phase before and begins `name`; null ends the last. */
  #enter(name: PhaseName | null): void {
    const tookMs = this.#took()
    const phases = this.#job.get().phases.map((phase): FlashPhase => {
      if (phase.state === 'now') return { ...phase, state: 'done', tookMs }
      return phase.name === name ? { ...phase, state: 'now' } : phase
    })
    this.#phaseStarted = performance.now()
    this.#job.update({ phases })
  }
}

/** The first snapshot of a flash. */
export function flashJob(
  base: Pick<JobOf<'flash'>, 'id' | 'startedAt' | 'progress'>,
  image: LoadedImage,
  serial: string,
  from: FirmwareVersion | null,
  to: FirmwareVersion,
): JobOf<'flash'> {
  return {
    ...base,
    kind: 'flash',
    serial,
    imageName: image.name,
    sha256: image.sha256,
    crc16: formatCrc16(image.crc),
    from,
    to,
    phases: flashPhaseNames.map(name => ({ name, state: 'waiting', tookMs: null })),
    acknowledged: 0,
    total: image.bytes.length,
    window: 1,
    blockBytes: 0,
    blocks: 0,
    blocksSent: 0,
    blocksResent: 0,
    rate: null,
    etaSeconds: null,
    backup: null,
    programCrcLine: null,
    versionLine: null,
    keysAsBefore: null,
    resumable: false,
  }
}
