import type { LineSettings } from '../../shared/contract/ports.ts'
import { type LineFaults, PacedDirection } from './PacedDirection.ts'

export interface PacedLineOptions {
  line: LineSettings
  /** ms each way; 16 is what FTDI adapters wait. */
  latencyMs?: number
  faults?: { toDevice?: LineFaults; toHost?: LineFaults }
  /** Where the bytes arrive. */
  atDevice: (bytes: Uint8Array) => void
  atHost: (bytes: Uint8Array) => void
}

/** A line that behaves like a line, in both directions at once: as slow as its speed says, late, and as noisy as it is told to be. */
export class PacedLine {
  readonly toDevice: PacedDirection
  readonly toHost: PacedDirection

  constructor({ line, latencyMs = 1, faults = {}, atDevice, atHost }: PacedLineOptions) {
    this.toDevice = new PacedDirection({ line, latencyMs, faults: faults.toDevice ?? {}, deliver: atDevice })
    this.toHost = new PacedDirection({ line, latencyMs, faults: faults.toHost ?? {}, deliver: atHost })
  }

  close(): void {
    this.toDevice.close()
    this.toHost.close()
  }
}
