import type { LineSettings } from '../../shared/contract/ports.ts'
import type { SimulatedScenario } from '../../shared/contract/station.ts'
import { AppError } from '../../shared/errors.ts'
import type { Dialect } from '../protocols/ecotap/dialect.ts'
import type { Fault } from '../protocols/ecotap/simulator/faults.ts'
import { SimulatedController } from '../protocols/ecotap/simulator/SimulatedController.ts'
import { readAtWrongBaud } from '../protocols/ecotap/simulator/wrongBaud.ts'
import type { Link, LinkEnd } from './link.ts'
import { PacedLine, type PacedLineOptions } from './pacedLine.ts'

export interface SimulatedLinkOptions {
  dialect: Dialect
  scenario: SimulatedScenario
  line: LineSettings
  latencyMs?: number
  timeFactor?: number
  faults?: readonly Fault[]
  lineFaults?: NonNullable<PacedLineOptions['faults']>
  /** The controller of an earlier link, which is then reached again as it is now instead of a new one. */
  controller?: SimulatedController
}

export interface SimulatedLink extends Link {
  readonly controller: SimulatedController
  readonly line: PacedLine
}

/** How a simulated station's link is called where a real one has its port's path. */
export function simulatedPath(scenario: SimulatedScenario): string {
  return `simulated:${scenario}`
}

/**
 * A controller and a line in memory, switched on at once. Where the line's speed is not the dialect's, both sides read garbage, as on a real one.
 * Closing it switches the controller off; after link-lost it stays powered, and `controller` opens a link to it again.
 */
export function openSimulatedLink(options: SimulatedLinkOptions): SimulatedLink {
  const { dialect, scenario, line: settings, latencyMs = 1, timeFactor = 1, faults = [], lineFaults = {} } = options
  let onData: (chunk: Uint8Array) => void = () => {}
  let onEnd: (end: LinkEnd) => void = () => {}
  let ended: LinkEnd | null = null
  const ratio = settings.baudRate / dialect.line.baudRate
  const controller =
    options.controller ?? new SimulatedController({ dialect, scenario, transmit: () => {}, timeFactor, faults })
  const line = new PacedLine({
    line: settings,
    latencyMs,
    faults: lineFaults,
    atDevice: bytes => controller.receive(ratio === 1 ? bytes : readAtWrongBaud(bytes, 1 / ratio)),
    atHost: bytes => onData(bytes),
  })
  const lost: LinkEnd = { kind: 'lost', error: { code: 'link-lost', data: { path: simulatedPath(scenario) } } }

  const end = (how: LinkEnd): void => {
    if (ended) return
    ended = how
    line.close()
    controller.wire(null)
    onEnd(how)
  }
  const transmit = (bytes: Uint8Array): void => {
    void line.toHost.write(ratio === 1 ? bytes : readAtWrongBaud(bytes, ratio))
  }
  controller.wire({ transmit, vanish: () => end(lost) })
  controller.powerOn()

  return {
    controller,
    line,
    async write(bytes) {
      if (ended) throw new AppError(lost.error)
      await line.toDevice.write(bytes)
      if (ended) throw new AppError(lost.error)
    },
    onData(listener) {
      onData = listener
    },
    onEnd(listener) {
      onEnd = listener
      if (ended) listener(ended)
    },
    async close() {
      if (!ended) controller.powerOff()
      end({ kind: 'closed' })
    },
  }
}
