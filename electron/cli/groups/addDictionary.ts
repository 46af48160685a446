import type { Command } from 'commander'
import { dictionaryList } from '../commands/dictionaryList.ts'
import { dictionaryShow } from '../commands/dictionaryShow.ts'
import type { Speech } from '../speech.ts'
import { type Runner, withCommonOptions } from './commonOptions.ts'

/** `chargewright dictionary`. */
export function addDictionary(dictionary: Command, t: Speech, run: Runner): void {
  withCommonOptions(dictionary.command('list').description(t('commands.dictionary.list')), t)
    .argument('[vendor]', t('arguments.vendor'))
    .option('--search <text>', t('options.search'))
    .action((vendor: string | undefined, options: { search?: string }) =>
      run.plain(terminal => dictionaryList(t, run.language, terminal, { vendor, search: options.search }))(options),
    )
  withCommonOptions(dictionary.command('show').description(t('commands.dictionary.show')), t)
    .argument('<vendor>', t('arguments.vendor'))
    .argument('[name]', t('arguments.known'))
    .action((vendor: string, name: string | undefined, options: object) =>
      run.plain(terminal => dictionaryShow(t, run.language, terminal, { vendor, name }))(options),
    )
}
