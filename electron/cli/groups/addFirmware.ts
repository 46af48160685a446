import type { Command } from 'commander'
import { firmwareCheck } from '../commands/firmwareCheck.ts'
import { firmwareFlash } from '../commands/firmwareFlash.ts'
import type { Speech } from '../speech.ts'
import { number, onStation, type Runner, writing } from './commonOptions.ts'

/** `chargewright firmware`. */
export function addFirmware(firmware: Command, t: Speech, run: Runner): void {
  onStation(firmware.command('check').description(t('commands.firmware.check')), t)
    .argument('<file>', t('arguments.firmwareFile'))
    .action((file: string, options: object) => run.session(session => firmwareCheck(session, file))(options))
  writing(firmware.command('flash').description(t('commands.firmware.flash')), t)
    .argument('<file>', t('arguments.firmwareFile'))
    .option('--same-version', t('options.sameVersion'))
    .option('--window <blocks>', t('options.window'), number(1, 8))
    .action((file: string, options: { sameVersion?: boolean; window?: number }) =>
      run.session(session => firmwareFlash(session, file, options.sameVersion === true), options.window)(options),
    )
}
