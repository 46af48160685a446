import { compareFirmware, type FirmwareVersion, firmwareInFileName } from '../../../../shared/firmware/version.ts'
import { crc16 } from '../crc16.ts'
import type { CommandName, Dialect, ProgStatus } from '../dialect.ts'
import { bytesOf, type FieldValues, numberOf, packFields, textOf, unpackFields } from '../fields.ts'
import type { Frame } from '../frames.ts'
import type { FaultPlan, Moment } from './faults.ts'
import type { SimulatedClock } from './SimulatedClock.ts'
import { StagingMemory } from './StagingMemory.ts'
import type { Voice } from './Voice.ts'

export interface NewProgram {
  size: number
  crc: number
  version: FirmwareVersion
}

interface Transfer {
  size: number
  crc: number
  name: string
  version: FirmwareVersion
  block: number
  window: number
  memory: StagingMemory
  /** Requests that wait for the end of the erase; null once it is over. */
  erasing: { sequence: number; asksWindow: boolean }[] | null
  verified: boolean
}

interface Surroundings {
  dialect: Dialect
  clock: SimulatedClock
  voice: Voice
  faults: FaultPlan
  hardwareType: () => number
  /** The version that runs, against which a downgrade is judged (row D29). */
  running: () => FirmwareVersion
  /** Something may break now; true: it did, say nothing more. */
  breaks: (moment: Moment) => boolean
}

const FAMILY = 'EVC4'

/** The loader's PROG_ commands (rows D21-D25, D29, D31-D33). */
export class Programming {
  readonly #around: Surroundings
  #transfer: Transfer | null = null

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** The image that was transferred and verified. */
  get verified(): NewProgram | null {
    return this.#transfer?.verified ? this.#transfer : null
  }

  /** A new boot: the transfer is forgotten (6.1a, row D33). */
  reset(): void {
    this.#transfer = null
  }

  start(frame: Frame): void {
    const { dialect } = this.#around
    const asked = this.#unpack('progStart', frame)
    if (!asked) {
      this.#error('progStart', frame, dialect.errorCodes.badPayload)
      return
    }
    const size = numberOf(asked, 'size')
    const crc = numberOf(asked, 'crc16')
    const name = textOf(asked, 'name')
    const version = firmwareInFileName(name)
    const refused = this.#refusal(asked, version)
    if (refused || !version) {
      this.#answerStart(frame.sequence, refused ?? 'BAD_SIG', null)
      return
    }

    const { minBlock, maxBlock, maxWindow } = dialect.firmware
    const block = Math.min(Math.max(numberOf(asked, 'block'), minBlock), maxBlock)
    const window = Math.min(Math.max('window' in asked ? numberOf(asked, 'window') : 1, 1), maxWindow)
    const request = { sequence: frame.sequence, asksWindow: 'window' in asked }
    const known = this.#transfer
    const same = known?.size === size && known.crc === crc && known.name === name ? known : null
    if (known?.erasing) {
      if (!same) {
        this.#answerStart(frame.sequence, 'BUSY', null)
        return
      }
      Object.assign(same, { block, window })
      known.erasing.push(request)
      return
    }
    if (same && request.asksWindow) {
      Object.assign(same, { block, window })
      this.#answerStart(frame.sequence, 'OK', same, { window, nextOffset: same.memory.next })
      return
    }
    this.#erase({
      size,
      crc,
      name,
      version,
      block,
      window,
      memory: new StagingMemory(size),
      erasing: [request],
      verified: false,
    })
  }

  block(frame: Frame): void {
    const { dialect, faults } = this.#around
    const transfer = this.#transfer
    if (!transfer) {
      this.#error('progBlock', frame, dialect.errorCodes.wrongMode)
      return
    }
    if (transfer.erasing) {
      this.#error('progBlock', frame, dialect.errorCodes.busy)
      return
    }
    const sent = this.#unpack('progBlock', frame)
    if (!sent) {
      this.#answerBlock(frame, 'BAD_CRC', transfer)
      return
    }
    const offset = numberOf(sent, 'offset')
    const data = bytesOf(sent, 'data')
    const number = Math.floor(offset / transfer.block)
    if (this.#around.breaks({ at: 'block', number })) return
    if (data.length === 0) {
      this.#error('progBlock', frame, dialect.errorCodes.badPayload)
      return
    }
    if (data.length > transfer.block) {
      this.#error('progBlock', frame, dialect.errorCodes.tooLong)
      return
    }

    const refused = this.#refusedByFault('progBlock', number)
    if (refused) {
      this.#answerBlock(frame, refused, transfer)
      return
    }
    const crc = crc16(dialect.crc16, this.#checksummed(frame))
    const damaged = faults.strikes('block-crc-error', fault => fault.block === number)
    if (damaged || crc !== numberOf(sent, 'crc16')) {
      this.#answerBlock(frame, 'BAD_CRC', transfer)
      return
    }
    const { memory, window, block } = transfer
    const aheadAllowed = window > 1 || offset <= memory.next
    const kept = aheadAllowed && memory.put(offset, data, window * block)
    this.#answerBlock(frame, kept ? 'OK' : 'BAD_OFFSET', transfer)
  }

  end(frame: Frame): void {
    const { dialect } = this.#around
    const transfer = this.#transfer
    if (!transfer) {
      this.#error('progEnd', frame, dialect.errorCodes.wrongMode)
      return
    }
    if (transfer.erasing) {
      this.#error('progEnd', frame, dialect.errorCodes.busy)
      return
    }
    const asked = this.#unpack('progEnd', frame)
    if (!asked) {
      this.#error('progEnd', frame, dialect.errorCodes.badPayload)
      return
    }
    const computed = crc16(dialect.crc16, transfer.memory.bytes.subarray(0, transfer.memory.next))
    const complete = transfer.memory.complete && numberOf(asked, 'size') === transfer.size
    const valid = computed === transfer.crc && numberOf(asked, 'crc16') === transfer.crc
    const status = this.#refusedByFault('progEnd', 0) ?? (complete ? (valid ? 'OK' : 'BAD_CRC') : 'BAD_OFFSET')
    if (status === 'OK') transfer.verified = true
    if (this.#around.breaks({ at: 'end' })) return
    this.#answer('progEnd', frame.sequence, 'progEndReply', { status: dialect.status[status], crc16: computed })
  }

  abort(frame: Frame): void {
    this.#transfer = null
    this.#answer('progAbort', frame.sequence, 'progAbortReply', { status: this.#around.dialect.status.OK })
  }

  #refusal(asked: FieldValues, version: FirmwareVersion | null): ProgStatus | null {
    const { dialect, faults, hardwareType, running } = this.#around
    const byFault = faults.find('downgrade') ? 'DOWNGRADE' : this.#refusedByFault('progStart', 0)
    if (byFault) return byFault
    if (numberOf(asked, 'hardwareType') !== hardwareType()) return 'BAD_HW'
    if (numberOf(asked, 'size') > dialect.firmware.maxImage) return 'TOO_BIG'
    if (!version || numberOf(asked, 'size') === 0) return 'BAD_SIG'
    if (version.hardware !== null && version.hardware !== FAMILY) return 'BAD_HW'
    return compareFirmware(version, running()) < 0 ? 'DOWNGRADE' : null
  }

  #refusedByFault(command: 'progStart' | 'progBlock' | 'progEnd', block: number): ProgStatus | null {
    const fault = this.#around.faults.find('refuse')
    if (!fault || fault.command !== command) return null
    return fault.block === undefined || fault.block === block ? fault.status : null
  }

  #erase(transfer: Transfer): void {
    const { dialect, clock, breaks } = this.#around
    const { sectorBytes, eraseMsPerSector } = dialect.device
    this.#transfer = transfer
    const took = Math.ceil(transfer.size / sectorBytes) * eraseMsPerSector
    clock.after(took / 2, () => {
      if (this.#transfer === transfer) breaks({ at: 'erase' })
    })
    clock.after(took, () => {
      if (this.#transfer !== transfer) return
      const waiting = transfer.erasing ?? []
      transfer.erasing = null
      for (const { sequence, asksWindow } of waiting)
        this.#answerStart(sequence, 'OK', transfer, asksWindow ? { window: transfer.window } : {})
    })
  }

  #answerStart(sequence: number, status: ProgStatus, transfer: Transfer | null, more: FieldValues = {}): void {
    const { dialect } = this.#around
    const staging = transfer ? dialect.firmware.stagingAddress : 0
    const values = { status: dialect.status[status], block: transfer?.block ?? 0, staging, ...more }
    this.#answer('progStart', sequence, 'progStartReply', values)
  }

  #answerBlock(frame: Frame, status: ProgStatus, { memory }: Transfer): void {
    const values = { status: this.#around.dialect.status[status], nextOffset: memory.next }
    this.#answer('progBlock', frame.sequence, 'progBlockReply', values)
  }

  #answer(command: CommandName, sequence: number, layout: keyof Dialect['layouts'], values: FieldValues): void {
    const { dialect, voice } = this.#around
    voice.answer(command, sequence, packFields(dialect.layouts[layout], values, dialect.header.endian))
  }

  #error(command: CommandName, frame: Frame, code: number): void {
    this.#around.voice.error(command, frame.sequence, code)
  }

  #unpack(layout: 'progStart' | 'progBlock' | 'progEnd', frame: Frame): FieldValues | null {
    const { dialect } = this.#around
    try {
      return unpackFields(dialect.layouts[layout], frame.payload, dialect.header.endian)
    } catch {
      return null
    }
  }

  /** A block's checksum covers everything before it (row D22). */
  #checksummed({ payload }: Frame): Uint8Array {
    return payload.subarray(0, -2)
  }
}
