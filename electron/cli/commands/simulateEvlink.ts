import type { EvlinkScenario } from '../../../shared/contract/evlink.ts'
import { EVLINK_SIM_1 } from '../../stations/evlink/dialect.ts'
import type { EvlinkFault } from '../../stations/evlink/simulator/faults.ts'
import { SimulatedEvlink } from '../../stations/evlink/simulator/SimulatedEvlink.ts'
import { scenarios } from '../../stations/evlink/simulator/scenarios.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { untilStopped } from '../untilStopped.ts'

export interface SimulateEvlinkOptions {
  /** 0 takes a free one. */
  port: number
  secure: boolean
  scenario: EvlinkScenario
  timeFactor: number
  faults: readonly EvlinkFault[]
}

/** `simulate evlink`: a station's web pages on this laptop, for any program and for a browser. Prints the address and runs until it is stopped. */
export async function simulateEvlink(
  t: Speech,
  terminal: Terminal,
  options: SimulateEvlinkOptions,
  stopped: AbortSignal,
): Promise<ExitCode> {
  const { scenario, ...rest } = options
  const station = await SimulatedEvlink.start({ dialect: EVLINK_SIM_1, scenario: scenarios[scenario], ...rest })
  const { user } = EVLINK_SIM_1.station
  const { password } = station.device
  const show = (): void => {
    terminal.print(station.origin)
    terminal.tell(t('result.webSimulator', { address: station.origin, user, password }))
  }
  terminal.printJson({ address: station.origin, user, password, scenario, timeFactor: options.timeFactor })
  show()
  station.onMoved = show
  await untilStopped(stopped)
  await station.close()
  return 0
}
