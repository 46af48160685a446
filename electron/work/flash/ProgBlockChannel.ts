import { AppError } from '../../../shared/errors.ts'
import type { BlockAnswer, BlockChannel } from '../../firmware/ImageTransfer.ts'
import { crc16 } from '../../protocols/ecotap/crc16.ts'
import { DeviceError, errorName } from '../../protocols/ecotap/DeviceError.ts'
import { statusName } from '../../protocols/ecotap/dialect.ts'
import type { EccController } from '../../protocols/ecotap/EccController.ts'
import type { FrameExchange } from '../../protocols/ecotap/FrameExchange.ts'
import { numberOf } from '../../protocols/ecotap/fields.ts'

/** Longer than any transfer waits: the engine ends a try by its signal. Ms. */
const NEVER = 0x7fffffff

/** PROG_BLOCK, one number per block (rows D22, D31). */
export class ProgBlockChannel implements BlockChannel {
  readonly #exchange: FrameExchange
  readonly #controller: EccController

  constructor(exchange: FrameExchange, controller: EccController) {
    this.#exchange = exchange
    this.#controller = controller
  }

  takeSequence(): number {
    return this.#exchange.takeSequence()
  }

  async sendBlock(sequence: number, offset: number, data: Uint8Array, signal: AbortSignal): Promise<BlockAnswer> {
    const controller = this.#controller
    const { dialect } = controller
    const withoutCrc = controller.pack('progBlock', { offset, count: data.length, data, crc16: 0 })
    const checksum = crc16(dialect.crc16, withoutCrc.subarray(0, -2))
    const payload = controller.pack('progBlock', { offset, count: data.length, data, crc16: checksum })
    const reply = await this.#ask(sequence, payload, signal)
    const values = controller.read('progBlock', 'progBlockReply', reply)
    const status = numberOf(values, 'status')
    const nextOffset = numberOf(values, 'nextOffset')
    if (status === dialect.status.OK) return { verdict: 'held', nextOffset }
    if (status === dialect.status.BAD_CRC) return { verdict: 'damaged', nextOffset }
    if (status === dialect.status.BAD_OFFSET) return { verdict: 'out-of-window', nextOffset }
    if (status === dialect.status.BUSY) return { verdict: 'busy', nextOffset }
    throw new AppError({ code: 'device-refused', data: { command: 'PROG_BLOCK', status: statusName(dialect, status) } })
  }

  async #ask(sequence: number, payload: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    try {
      const reply = await this.#exchange.exchange('progBlock', sequence, payload, NEVER, signal)
      if (reply) return reply
      throw new AppError({ code: 'no-answer', data: { command: 'PROG_BLOCK', attempts: 1, timeoutMs: NEVER } })
    } catch (thrown) {
      throw thrown instanceof DeviceError ? this.#refusal(thrown) : thrown
    }
  }

  /** A block of a damaged frame can look like a wrong payload; a loader that has gone says 'wrong mode'. */
  #refusal(error: DeviceError): AppError {
    const { dialect } = this.#controller
    if (error.code === dialect.errorCodes.wrongMode)
      return new AppError({ code: 'controller-restarted', data: {} }, error)
    return new AppError(
      { code: 'device-refused', data: { command: 'PROG_BLOCK', status: errorName(dialect, error.code) } },
      error,
    )
  }
}
