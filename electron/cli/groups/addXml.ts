import type { Command } from 'commander'
import { xmlCheck } from '../commands/xmlCheck.ts'
import { xmlGet } from '../commands/xmlGet.ts'
import { xmlList } from '../commands/xmlList.ts'
import { xmlSet } from '../commands/xmlSet.ts'
import type { Speech } from '../speech.ts'
import { type Runner, withCommonOptions } from './commonOptions.ts'
import { installationOf, type SupplyArguments, withSupply } from './supplyOptions.ts'

interface XmlArguments {
  as: string[]
  output?: string
}

/** `chargewright xml`. */
export function addXml(xml: Command, t: Speech, run: Runner): void {
  const onFile = (name: 'check' | 'get' | 'set' | 'list'): Command =>
    withCommonOptions(xml.command(name).description(t(`commands.xml.${name}`)), t)
      .argument('<file>', t('arguments.xmlFile'))
      .option('--as <item=path>', t('options.as'), (text: string, before: string[]) => [...before, text], [])
  withSupply(onFile('check'), t).action((file: string, options: XmlArguments & SupplyArguments) =>
    run.session(session => xmlCheck(session, file, options.as, installationOf(options)))(options),
  )
  onFile('list').action((file: string, options: XmlArguments) =>
    run.session(session => xmlList(session, file, options.as))(options),
  )
  onFile('get')
    .argument('<item>', t('arguments.xmlPlace'))
    .action((file: string, place: string, options: XmlArguments) =>
      run.session(session => xmlGet(session, file, place, options.as))(options),
    )
  onFile('set')
    .argument('<item=value...>', t('arguments.xmlAssignments'))
    .option('--output <file>', t('options.xmlOutput'))
    .action((file: string, assignments: string[], options: XmlArguments) =>
      run.session(session => xmlSet(session, { path: file, assignments, as: options.as, output: options.output }))(
        options,
      ),
    )
}
