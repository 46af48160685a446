import { Command } from 'commander'
import { identify } from './commands/identify.ts'
import { log } from './commands/log.ts'
import { ports } from './commands/ports.ts'
import { addConfig } from './groups/addConfig.ts'
import { addDictionary } from './groups/addDictionary.ts'
import { addEvlink } from './groups/addEvlink.ts'
import { addFirmware } from './groups/addFirmware.ts'
import { addGreenup } from './groups/addGreenup.ts'
import { addNetwork } from './groups/addNetwork.ts'
import { addSimulateEcotap } from './groups/addSimulateEcotap.ts'
import { addSimulateEvlink } from './groups/addSimulateEvlink.ts'
import { addSimulateGreenup } from './groups/addSimulateGreenup.ts'
import { addXml } from './groups/addXml.ts'
import { number, onStation, type Runner, withCommonOptions } from './groups/commonOptions.ts'
import type { Speech } from './speech.ts'

/** `chargewright`: the commands and what they run. */
export function program(t: Speech, version: string, run: Runner): Command {
  const root = new Command('chargewright')
    .description(t('about'))
    .version(version, '--version', t('options.version'))
    .helpCommand('help [command]', t('commands.help'))
    .helpOption('-h, --help', t('options.help'))
    .addHelpText('after', exitCodesHelp(t))
  withCommonOptions(root.command('ports').description(t('commands.ports')), t).action(
    run.session(session => ports(session)),
  )
  onStation(root.command('identify').description(t('commands.identify')), t).action(
    run.session(session => identify(session)),
  )
  onStation(root.command('log').description(t('commands.log')), t)
    .option('--seconds <n>', t('options.seconds'), number(0.1, 1e6))
    .action((options: { seconds?: number }) =>
      run.session((session, stopped) => log(session, options.seconds, stopped))(options),
    )
  addConfig(root.command('config').description(t('commands.config.about')), t, run)
  addFirmware(root.command('firmware').description(t('commands.firmware.about')), t, run)
  addXml(root.command('xml').description(t('commands.xml.about')), t, run)
  addDictionary(root.command('dictionary').description(t('commands.dictionary.about')), t, run)
  addNetwork(root.command('network').description(t('commands.network.about')), t, run)
  addGreenup(root.command('greenup').description(t('commands.greenup.about')), t, run)
  addEvlink(root.command('evlink').description(t('commands.evlink.about')), t, run)
  const simulate = root.command('simulate').description(t('commands.simulate.about'))
  addSimulateEcotap(simulate, t, run)
  addSimulateGreenup(simulate, t, run)
  addSimulateEvlink(simulate, t, run)
  return root
}

function exitCodesHelp(t: Speech): string {
  const codes = ['done', 'finding', 'usage', 'noLink', 'refused'] as const
  return `\n${t('exitCodes.title')}:\n${codes.map((code, index) => `  ${index}  ${t(`exitCodes.${code}`)}`).join('\n')}`
}
