import type { Command } from 'commander'
import { configApplyTemplate } from '../commands/configApplyTemplate.ts'
import { configCheck } from '../commands/configCheck.ts'
import { configDiff } from '../commands/configDiff.ts'
import { configRead } from '../commands/configRead.ts'
import { configSend } from '../commands/configSend.ts'
import type { Speech } from '../speech.ts'
import { onStation, type Runner, withCommonOptions, writing } from './commonOptions.ts'
import { installationOf, type SupplyArguments, withSupply } from './supplyOptions.ts'

interface CheckArguments extends SupplyArguments {
  readonly vendor?: string
}

interface DiffArguments {
  base?: string
  output?: string
}

/** `chargewright config`. */
export function addConfig(config: Command, t: Speech, run: Runner): void {
  onStation(config.command('read').description(t('commands.config.read')), t)
    .option('--output <file>', t('options.output'))
    .action((options: { output?: string }) => run.session(session => configRead(session, options.output))(options))
  writing(config.command('send').description(t('commands.config.send')), t)
    .argument('<file>', t('arguments.parameterFile'))
    .argument('[keys...]', t('arguments.keys'))
    .option('--reset', t('options.reset'))
    .action((file: string, keys: string[], options: { reset?: boolean }) =>
      run.session(session => configSend(session, file, keys, options.reset === true))(options),
    )
  onStation(config.command('diff').description(t('commands.config.diff')), t)
    .argument('<file>', t('arguments.comparedFile'))
    .argument('[other]', t('arguments.otherFile'))
    .option('--base <file>', t('options.base'))
    .option('--output <file>', t('options.report'))
    .action((file: string, other: string | undefined, { base, output, ...options }: DiffArguments) =>
      run.session(session => configDiff(session, { file, other, base, output }))(options),
    )
  withSupply(withCommonOptions(config.command('check').description(t('commands.config.check')), t), t)
    .argument('<file>', t('arguments.parameterFile'))
    .option('--vendor <vendor>', t('options.vendor'))
    .action((file: string, options: CheckArguments) =>
      run.plain(terminal =>
        configCheck(t, terminal, { path: file, vendor: options.vendor, installation: installationOf(options) }),
      )(options),
    )
  withCommonOptions(config.command('apply-template').description(t('commands.config.applyTemplate')), t)
    .argument('<template>', t('arguments.template'))
    .option('--set <name=value>', t('options.set'), (text: string, before: string[]) => [...before, text], [])
    .option('--csv <file>', t('options.csv'))
    .option('--output <path>', t('options.templateOutput'))
    .option('--overwrite', t('options.overwrite'))
    .action((template: string, options: { set: string[]; csv?: string; output?: string; overwrite?: boolean }) =>
      run.session(session =>
        configApplyTemplate(session, {
          template,
          assignments: options.set,
          csv: options.csv,
          output: options.output,
          overwrite: options.overwrite === true,
        }),
      )(options),
    )
}
