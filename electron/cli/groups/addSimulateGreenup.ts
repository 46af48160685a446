import { type Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { type GreenupFault, greenupFaultSchema } from '../../stations/greenup/simulator/faults.ts'
import { type PageLanguage, pageLanguages } from '../../stations/greenup/simulator/pageWords.ts'
import { simulateGreenup } from '../commands/simulateGreenup.ts'
import type { Speech } from '../speech.ts'
import { number, type Runner, whole, withCommonOptions } from './commonOptions.ts'

function faults(text: string): GreenupFault[] {
  const parsed = z.array(greenupFaultSchema).safeParse(text.split(','))
  if (!parsed.success) throw new InvalidArgumentError(greenupFaultSchema.options.join(', '))
  return parsed.data
}

interface SimulateArguments {
  port: number
  host: string
  https?: boolean
  generation: '1' | '2'
  sides: '1' | '2'
  pages?: PageLanguage
  timeFactor: number
  faults: GreenupFault[]
}

/** `chargewright simulate greenup`. */
export function addSimulateGreenup(simulate: Command, t: Speech, run: Runner): void {
  withCommonOptions(simulate.command('greenup').description(t('commands.simulate.greenup')), t)
    .option('--port <n>', t('options.simulatorTcpPort'), whole(0, 65_535), 0)
    .option('--host <address>', t('options.host'), '127.0.0.1')
    .option('--https', t('options.simulatorHttps'))
    .addOption(new Option('--generation <n>', t('options.generation')).choices(['1', '2']).default('2'))
    .addOption(new Option('--sides <n>', t('options.sides')).choices(['1', '2']).default('1'))
    .addOption(new Option('--pages <language>', t('options.pageLanguage')).choices([...pageLanguages]))
    .option('--time-factor <factor>', t('options.timeFactor'), number(0.001, 100), 1)
    .option('--faults <list>', t('options.evlinkFaults'), faults, [])
    .action(({ https, generation, sides, pages, ...options }: SimulateArguments) =>
      run.plain((terminal, stopped) =>
        simulateGreenup(
          t,
          terminal,
          {
            ...options,
            secure: https === true,
            generation: generation === '1' ? 1 : 2,
            sides: sides === '1' ? 1 : 2,
            ...(pages ? { language: pages } : {}),
          },
          stopped,
        ),
      )({ ...options, port: undefined }),
    )
}
