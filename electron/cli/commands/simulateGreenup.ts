import { GREENUP_SIM_1 } from '../../stations/greenup/dialect.ts'
import { SimulatedGreenup, type SimulatedGreenupOptions } from '../../stations/greenup/simulator/SimulatedGreenup.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { untilStopped } from '../untilStopped.ts'

/** `simulate greenup`: a station's web pages on this laptop, for any program and for a browser. Prints the address and runs until it is stopped. */
export async function simulateGreenup(
  t: Speech,
  terminal: Terminal,
  options: Omit<SimulatedGreenupOptions, 'dialect'>,
  stopped: AbortSignal,
): Promise<ExitCode> {
  const station = await SimulatedGreenup.start({ ...options, dialect: GREENUP_SIM_1 })
  const user = station.state.value('user')
  const password = station.state.value('password')
  const show = (): void => {
    terminal.print(station.origin)
    terminal.tell(t('result.webSimulator', { address: station.origin, user, password }))
  }
  terminal.printJson({ address: station.origin, user, password, generation: options.generation })
  show()
  station.onMoved = show
  await untilStopped(stopped)
  await station.close()
  return 0
}
