import type { EvlinkScenario } from '../../../shared/contract/evlink.ts'
import { EVLINK_SIM_1 } from '../../stations/evlink/dialect.ts'
import type { EvlinkFault } from '../../stations/evlink/simulator/faults.ts'
import { SimulatedEvlink } from '../../stations/evlink/simulator/SimulatedEvlink.ts'
import { scenarios } from '../../stations/evlink/simulator/scenarios.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'

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
  const server = await SimulatedEvlink.start({ dialect: EVLINK_SIM_1, scenario: scenarios[scenario], ...rest })
  const { user } = EVLINK_SIM_1.station
  const { password } = server.device
  terminal.printJson({ address: server.origin, user, password, scenario, timeFactor: options.timeFactor })
  terminal.print(server.origin)
  terminal.tell(t('result.webSimulator', { address: server.origin, user, password }))
  await new Promise<void>(resolve => {
    if (stopped.aborted) resolve()
    else stopped.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.close()
  return 0
}
