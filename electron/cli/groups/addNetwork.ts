import type { Command } from 'commander'
import { networkCheck } from '../commands/networkCheck.ts'
import { networkShow } from '../commands/networkShow.ts'
import type { Speech } from '../speech.ts'
import { number, type Runner, withCommonOptions } from './commonOptions.ts'

/** `chargewright network`. */
export function addNetwork(network: Command, t: Speech, run: Runner): void {
  withCommonOptions(network.command('show').description(t('commands.network.show')), t).action(
    run.session(session => networkShow(session)),
  )
  withCommonOptions(network.command('check').description(t('commands.network.check')), t)
    .argument('<address>', t('arguments.stationAddress'))
    .option('--port <n>', t('options.tcpPort'), number(1, 65_535), 80)
    .action((address: string, options: { port: number }) =>
      run.session((session, stopped) => networkCheck(session, { address, port: options.port }, stopped))({
        ...options,
        port: undefined,
      }),
    )
}
