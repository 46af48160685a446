import { AppError } from '../../../shared/errors.ts'
import { firmwareFileName } from '../../../shared/firmware/version.ts'
import { formatCrc16 } from '../../protocols/ecotap/crc16.ts'
import { DeviceError, errorName } from '../../protocols/ecotap/DeviceError.ts'
import { statusName } from '../../protocols/ecotap/dialect.ts'
import type { FieldValues } from '../../protocols/ecotap/fields.ts'
import { numberOf } from '../../protocols/ecotap/fields.ts'
import type { FlashContext } from './FlashContext.ts'

/** What the loader granted: blocks of so many bytes, so many in flight, and the offset it wants next. */
export interface Granted {
  blockBytes: number
  window: number
  from: number
}

function optionalNumber(values: FieldValues, name: string): number | null {
  const value = values[name]
  return typeof value === 'number' ? value : null
}

/** PROG_START, PROG_END and PROG_ABORT (rows D21, D23, D31-D33). */
export class Programmer {
  readonly #context: FlashContext
  /** The loader was told to expect an image and not to forget it. */
  started = false

  constructor(context: FlashContext) {
    this.#context = context
  }

  /** Has the loader erase its staging memory for this image, or name the offset to go on from. Throws device-refused, no-answer. */
  async start(): Promise<Granted> {
    const { station, image, options, job } = this.#context
    const { controller } = station
    const hardwareType = station.now.identity.bootloader?.hardwareType
    if (hardwareType === undefined) throw new AppError({ code: 'not-identified', data: {} })
    const size = image.bytes.length
    const name = firmwareFileName(job.get().to)
    const request = { size, crc16: image.crc, block: options.blockBytes, hardwareType, name, window: options.window }
    station.tell('flash', `Start of ${name}, ${size} bytes, window ${options.window}`)
    this.started = true
    try {
      const reply = await controller.program(
        'progStart',
        request,
        'progStart',
        'progStartReply',
        controller.dialect.driver.progStart,
        job.signal,
      )
      this.#require(numberOf(reply, 'status'), 'PROG_START')
      return this.#granted(reply)
    } catch (thrown) {
      if (!(thrown instanceof DeviceError)) throw thrown
      const status = errorName(controller.dialect, thrown.code)
      throw new AppError({ code: 'device-refused', data: { command: 'PROG_START', status } }, thrown)
    }
  }

  /** As `start`; null where no loader listens: the application answers PROG_START with 'wrong mode' (6.1a of the reference). */
  async tryStart(): Promise<Granted | null> {
    const { errorCodes } = this.#context.station.controller.dialect
    try {
      return await this.start()
    } catch (thrown) {
      const refusal = thrown instanceof AppError ? thrown.cause : null
      if (!(refusal instanceof DeviceError) || refusal.code !== errorCodes.wrongMode) throw thrown
      this.started = false
      return null
    }
  }

  /** Has the loader check the whole image. A lost answer is no failure by itself: the version that starts decides. Throws flash-image-crc, device-refused. */
  async end(): Promise<void> {
    const { station, image } = this.#context
    const { dialect } = station.controller
    const request = { size: image.bytes.length, crc16: image.crc }
    try {
      const reply = await station.controller.program(
        'progEnd',
        request,
        'progEnd',
        'progEndReply',
        dialect.driver.progEnd,
      )
      const status = numberOf(reply, 'status')
      const found = numberOf(reply, 'crc16')
      if (status === dialect.status.BAD_CRC || (status === dialect.status.OK && found !== image.crc)) {
        throw new AppError({
          code: 'flash-image-crc',
          data: { expected: formatCrc16(image.crc), found: formatCrc16(found) },
        })
      }
      this.#require(status, 'PROG_END')
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.info.code !== 'no-answer') throw thrown
    }
  }

  /** Has the loader forget the image and go on with the program it has. */
  async abort(): Promise<void> {
    const { controller } = this.#context.station
    this.started = false
    await controller.program('progAbort', {}, null, 'progAbortReply', controller.dialect.driver.logout)
    await controller.logout()
  }

  #require(status: number, command: string): void {
    const { dialect } = this.#context.station.controller
    if (status === dialect.status.OK) return
    throw new AppError({ code: 'device-refused', data: { command, status: statusName(dialect, status) } })
  }

  #granted(reply: FieldValues): Granted {
    const { options, image } = this.#context
    const block = optionalNumber(reply, 'block')
    const window = optionalNumber(reply, 'window')
    const offset = optionalNumber(reply, 'nextOffset') ?? 0
    return {
      blockBytes: block ? Math.min(block, options.blockBytes) : options.blockBytes,
      window: window ? Math.min(window, options.window) : 1,
      from: offset < image.bytes.length ? offset : 0,
    }
  }
}
