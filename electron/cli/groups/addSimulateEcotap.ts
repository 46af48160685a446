import { type Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { type SimulatedScenario, simulatedScenarioSchema } from '../../../shared/contract/station.ts'
import { type Fault, faultSchema } from '../../protocols/ecotap/simulator/faults.ts'
import { simulateEcotap } from '../commands/simulateEcotap.ts'
import type { Speech } from '../speech.ts'
import { baudRate, number, type Runner, withCommonOptions } from './commonOptions.ts'

function faults(text: string): Fault[] {
  try {
    return z.array(faultSchema).parse(JSON.parse(text))
  } catch (thrown) {
    throw new InvalidArgumentError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

interface SimulateArguments {
  pty?: boolean
  port?: string
  baud: number
  latency: number
  scenario: SimulatedScenario
  timeFactor: number
  faults: Fault[]
}

/** `chargewright simulate ecotap`. */
export function addSimulateEcotap(simulate: Command, t: Speech, run: Runner): void {
  withCommonOptions(simulate.command('ecotap').description(t('commands.simulate.ecotap')), t)
    .option('--pty', t('options.pty'))
    .option('--port <path>', t('options.simulatorPort'))
    .option('--baud <rate>', t('options.baud'), baudRate(t), 115_200)
    .option('--latency <ms>', t('options.latency'), number(0, 1000), 1)
    .addOption(
      new Option('--scenario <name>', t('options.scenario'))
        .choices(simulatedScenarioSchema.options)
        .default('ethernet'),
    )
    .option('--time-factor <factor>', t('options.timeFactor'), number(0.001, 100), 1)
    .option('--faults <json>', t('options.faults'), faults, [])
    .action((options: SimulateArguments) =>
      run.plain((terminal, stopped) =>
        simulateEcotap(t, terminal, { ...options, port: options.port, latencyMs: options.latency }, stopped),
      )(options),
    )
}
