import { type Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { type EvlinkScenario, evlinkScenarioSchema } from '../../../shared/contract/evlink.ts'
import { type EvlinkFault, evlinkFaultSchema } from '../../stations/evlink/simulator/faults.ts'
import { simulateEvlink } from '../commands/simulateEvlink.ts'
import type { Speech } from '../speech.ts'
import { number, type Runner, withCommonOptions } from './commonOptions.ts'

function faults(text: string): EvlinkFault[] {
  const parsed = z.array(evlinkFaultSchema).safeParse(text.split(','))
  if (!parsed.success) throw new InvalidArgumentError(evlinkFaultSchema.options.join(', '))
  return parsed.data
}

interface SimulateArguments {
  port: number
  https?: boolean
  scenario: EvlinkScenario
  timeFactor: number
  faults: EvlinkFault[]
}

/** `chargewright simulate evlink`. */
export function addSimulateEvlink(simulate: Command, t: Speech, run: Runner): void {
  withCommonOptions(simulate.command('evlink').description(t('commands.simulate.evlink')), t)
    .option('--port <n>', t('options.simulatorTcpPort'), number(0, 65_535), 0)
    .option('--https', t('options.simulatorHttps'))
    .addOption(
      new Option('--scenario <name>', t('options.evlinkScenario'))
        .choices(evlinkScenarioSchema.options)
        .default('parking-r7'),
    )
    .option('--time-factor <factor>', t('options.timeFactor'), number(0.001, 100), 1)
    .option('--faults <list>', t('options.evlinkFaults'), faults, [])
    .action((options: SimulateArguments) =>
      run.plain((terminal, stopped) =>
        simulateEvlink(t, terminal, { ...options, secure: options.https === true }, stopped),
      )({ ...options, port: undefined }),
    )
}
