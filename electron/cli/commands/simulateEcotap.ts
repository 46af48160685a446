import { DEFAULT_LINE } from '../../../shared/contract/ports.ts'
import type { SimulatedScenario } from '../../../shared/contract/station.ts'
import { attachController } from '../../links/attachController.ts'
import type { FarEnd } from '../../links/pty.ts'
import { openPty } from '../../links/pty.ts'
import { openSerialLink } from '../../links/serial.ts'
import { ECC_SIM_1 } from '../../protocols/ecotap/dialect.ts'
import type { Fault } from '../../protocols/ecotap/simulator/faults.ts'
import { SimulatedController } from '../../protocols/ecotap/simulator/SimulatedController.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { untilStopped } from '../untilStopped.ts'

export interface SimulateOptions {
  /** A real port to sit on, one end of a null-modem pair; without it a pseudo terminal is opened. */
  port: string | undefined
  /** Speed of the line the controller is behind, bit/s. */
  baud: number
  latencyMs: number
  scenario: SimulatedScenario
  timeFactor: number
  faults: readonly Fault[]
}

async function onSerialPort(path: string, baudRate: number): Promise<FarEnd & { path: string }> {
  const link = await openSerialLink(path, { ...DEFAULT_LINE, baudRate })
  return {
    path,
    write: bytes => link.write(bytes),
    onData: listener => link.onData(listener),
    close: () => link.close(),
  }
}

/** `simulate ecotap`: a controller behind a port that any program can open. Prints the path and runs until it is stopped. */
export async function simulateEcotap(
  t: Speech,
  terminal: Terminal,
  options: SimulateOptions,
  stopped: AbortSignal,
): Promise<ExitCode> {
  const { scenario, timeFactor, faults, baud, latencyMs } = options
  const far = options.port === undefined ? await openPty() : await onSerialPort(options.port, baud)
  const controller = new SimulatedController({
    dialect: ECC_SIM_1,
    scenario,
    transmit: () => undefined,
    timeFactor,
    faults,
  })
  const line = options.port === undefined ? { line: { ...DEFAULT_LINE, baudRate: baud }, latencyMs } : null
  const detach = attachController(far, controller, line)
  controller.powerOn()
  terminal.printJson({ path: far.path, scenario, timeFactor })
  terminal.print(far.path)
  terminal.tell(t('result.simulator', { path: far.path }))
  await untilStopped(stopped)
  controller.powerOff()
  detach()
  await far.close()
  return 0
}
