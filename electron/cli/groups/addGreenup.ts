import type { Command } from 'commander'
import { GREENUP_SIM_1 } from '../../stations/greenup/dialect.ts'
import { type GreenupActivateArguments, greenupActivate } from '../commands/greenupActivate.ts'
import { greenupRecover } from '../commands/greenupRecover.ts'
import { greenupStatus } from '../commands/greenupStatus.ts'
import { type GreenupStoreArguments, greenupStore } from '../commands/greenupStore.ts'
import type { Speech } from '../speech.ts'
import type { Runner } from './commonOptions.ts'
import { onWebStation, type WebStationArguments } from './webStationOptions.ts'

/** `chargewright greenup`. */
export function addGreenup(greenup: Command, t: Speech, run: Runner): void {
  const onGreenup = (name: 'status' | 'recover' | 'store' | 'activate'): Command =>
    onWebStation(greenup.command(name).description(t(`commands.greenup.${name}`)), t, GREENUP_SIM_1.base)
  onGreenup('status').action((options: WebStationArguments) =>
    run.session(session => greenupStatus(session, options))(options),
  )
  onGreenup('recover')
    .option('--output <file>', t('options.output'))
    .action((options: WebStationArguments & { output?: string }) =>
      run.session(session => greenupRecover(session, options))(options),
    )
  onGreenup('store')
    .argument('[file]', t('arguments.xmlFile'))
    .option('--as <item=path>', t('options.as'), (text: string, before: string[]) => [...before, text], [])
    .option('--url <url>', t('options.greenupUrl'))
    .option('--uid <uid>', t('options.greenupUid'))
    .option('--ocpp', t('options.greenupOcpp'))
    .action((file: string | undefined, options: GreenupStoreArguments) =>
      run.session(session => greenupStore(session, file, options))(options),
    )
  onGreenup('activate')
    .option('--ocpp', t('options.greenupOcpp'))
    .option('--expect <data>', t('options.greenupExpect'))
    .option('--off', t('options.greenupOff'))
    .action((options: GreenupActivateArguments) => run.session(session => greenupActivate(session, options))(options))
}
