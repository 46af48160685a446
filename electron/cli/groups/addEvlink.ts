import { type Command, Option } from 'commander'
import { EVLINK_SIM_1 } from '../../stations/evlink/dialect.ts'
import { evlinkEvents } from '../commands/evlinkEvents.ts'
import { evlinkExport } from '../commands/evlinkExport.ts'
import { evlinkStatus } from '../commands/evlinkStatus.ts'
import type { Speech } from '../speech.ts'
import type { Runner } from './commonOptions.ts'
import { onWebStation, type WebStationArguments } from './webStationOptions.ts'

interface ExportArguments extends WebStationArguments {
  what: 'configuration' | 'charge-data'
  output?: string
}

/** `chargewright evlink`. */
export function addEvlink(evlink: Command, t: Speech, run: Runner): void {
  const { station } = EVLINK_SIM_1
  const onEvlink = (name: 'status' | 'events' | 'export'): Command =>
    onWebStation(evlink.command(name).description(t(`commands.evlink.${name}`)), t, station)
  onEvlink('status').action((options: WebStationArguments) =>
    run.session(session => evlinkStatus(session, options))(options),
  )
  onEvlink('events').action((options: WebStationArguments) =>
    run.session(session => evlinkEvents(session, options, run.language))(options),
  )
  onEvlink('export')
    .addOption(
      new Option('--what <kind>', t('options.evlinkWhat'))
        .choices(['configuration', 'charge-data'])
        .makeOptionMandatory(),
    )
    .option('--output <file>', t('options.output'))
    .action((options: ExportArguments) => run.session(session => evlinkExport(session, options))(options))
}
