import { type Command, Option } from 'commander'
import { type Installation, MOST_AMPERES, MOST_SOCKETS } from '../../../shared/installation/installation.ts'
import type { Speech } from '../speech.ts'
import { whole } from './commonOptions.ts'

/** What the options say, as commander gives it. */
export interface SupplyArguments {
  readonly breaker?: number
  readonly cable?: number
  readonly phases?: '1' | '3'
  readonly sockets?: number
}

/** A command that holds currents against what feeds the station. */
export function withSupply(command: Command, t: Speech): Command {
  return command
    .option('--breaker <A>', t('options.breaker'), whole(1, MOST_AMPERES))
    .option('--cable <A>', t('options.cable'), whole(1, MOST_AMPERES))
    .addOption(new Option('--phases <1|3>', t('options.phases')).choices(['1', '3']))
    .option('--sockets <count>', t('options.sockets'), whole(1, MOST_SOCKETS))
}

/** What the options say of the supply. */
export function installationOf({ breaker, cable, phases, sockets }: SupplyArguments): Installation {
  return {
    breaker: breaker ?? null,
    cable: cable ?? null,
    phases: phases === undefined ? null : phases === '1' ? 1 : 3,
    sockets: sockets ?? null,
  }
}
