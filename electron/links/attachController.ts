import { PacedLine, type PacedLineOptions } from './pacedLine.ts'
import type { FarEnd } from './pty.ts'

/** A device that can be put on a wire: a simulated controller. */
export interface WiredDevice {
  receive(bytes: Uint8Array): void
  wire(wire: { transmit: (bytes: Uint8Array) => void; vanish: () => void } | null): void
}

/** How the line between a controller and a pseudo terminal behaves. A real port needs none: it is a line itself. */
export type AttachedLine = Omit<PacedLineOptions, 'atDevice' | 'atHost'>

/** Puts a simulated controller on a far end, which is hung up where the controller's adapter vanishes. The returned function takes it off. */
export function attachController(
  far: FarEnd & { hangUp?: () => Promise<void> },
  controller: WiredDevice,
  line: AttachedLine | null = null,
): () => void {
  const send = (bytes: Uint8Array): void => {
    // What cannot be sent is lost, as on a wire nobody listens to.
    far.write(bytes).catch(() => {})
  }
  const paced = line && new PacedLine({ ...line, atDevice: bytes => controller.receive(bytes), atHost: send })
  const detach = (): void => {
    paced?.close()
    controller.wire(null)
  }
  far.onData(bytes => {
    if (paced) void paced.toDevice.write(bytes)
    else controller.receive(bytes)
  })
  controller.wire({
    transmit: bytes => {
      if (paced) void paced.toHost.write(bytes)
      else send(bytes)
    },
    vanish: () => {
      detach()
      void (far.hangUp ?? far.close)()
    },
  })
  return detach
}
