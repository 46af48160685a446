import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { lineSettingsSchema } from '../../shared/contract/ports.ts'
import { type SimulatedScenario, simulatedScenarioSchema } from '../../shared/contract/station.ts'
import { languages } from '../../shared/strings/strings.ts'
import { type Fault, faultSchema } from '../protocols/ecotap/simulator/faults.ts'
import type { CommandRunner } from './CommandRunner.ts'
import { configCheck } from './commands/configCheck.ts'
import { configDiff } from './commands/configDiff.ts'
import { configRead } from './commands/configRead.ts'
import { configSend } from './commands/configSend.ts'
import { dictionaryList } from './commands/dictionaryList.ts'
import { dictionaryShow } from './commands/dictionaryShow.ts'
import { firmwareCheck } from './commands/firmwareCheck.ts'
import { firmwareFlash } from './commands/firmwareFlash.ts'
import { identify } from './commands/identify.ts'
import { log } from './commands/log.ts'
import { ports } from './commands/ports.ts'
import { simulateEcotap } from './commands/simulateEcotap.ts'
import { xmlCheck } from './commands/xmlCheck.ts'
import { xmlGet } from './commands/xmlGet.ts'
import { xmlList } from './commands/xmlList.ts'
import { xmlSet } from './commands/xmlSet.ts'
import type { Speech } from './speech.ts'

type Runner = Pick<CommandRunner, 'session' | 'plain' | 'language'>

function number(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value < min || value > max)
      throw new InvalidArgumentError(`${min} - ${max}`)
    return value
  }
}

function baudRate(t: Speech) {
  return (text: string): number => {
    const parsed = lineSettingsSchema.shape.baudRate.safeParse(Number(text))
    if (!parsed.success) throw new InvalidArgumentError(t('refusal.baudInvalid', { value: text }))
    return parsed.data
  }
}

function faults(text: string): Fault[] {
  try {
    return z.array(faultSchema).parse(JSON.parse(text))
  } catch (thrown) {
    throw new InvalidArgumentError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

/** A command with the options that every one has. */
function withCommonOptions(command: Command, t: Speech): Command {
  return command
    .option('--json', t('options.json'))
    .option('--data <folder>', t('options.data'))
    .addOption(new Option('--lang <language>', t('options.lang')).choices([...languages]))
    .helpOption('-h, --help', t('options.help'))
}

function onStation(command: Command, t: Speech): Command {
  return withCommonOptions(command, t)
    .option('--port <path>', t('options.port'))
    .option('--baud <rate>', t('options.baud'), baudRate(t), 115_200)
}

function writing(command: Command, t: Speech): Command {
  return onStation(command, t)
    .option('--yes', t('options.yes'))
    .option('--accept-unconfirmed', t('options.acceptUnconfirmed'))
}

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
  addSimulate(root.command('simulate').description(t('commands.simulate.about')), t, run)
  return root
}

function addConfig(config: Command, t: Speech, run: Runner): void {
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
    .argument('<file>', t('arguments.parameterFile'))
    .argument('[other]', t('arguments.otherFile'))
    .action((file: string, other: string | undefined, options: object) =>
      run.session(session => configDiff(session, file, other))(options),
    )
  withCommonOptions(config.command('check').description(t('commands.config.check')), t)
    .argument('<file>', t('arguments.parameterFile'))
    .action((file: string, options: object) => run.session(session => configCheck(session, file))(options))
}

function addFirmware(firmware: Command, t: Speech, run: Runner): void {
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

interface XmlArguments {
  as: string[]
  output?: string
}

function addXml(xml: Command, t: Speech, run: Runner): void {
  const onFile = (name: 'check' | 'get' | 'set' | 'list'): Command =>
    withCommonOptions(xml.command(name).description(t(`commands.xml.${name}`)), t)
      .argument('<file>', t('arguments.xmlFile'))
      .option('--as <item=path>', t('options.as'), (text: string, before: string[]) => [...before, text], [])
  onFile('check').action((file: string, options: XmlArguments) =>
    run.plain(terminal => xmlCheck(t, terminal, file, options.as))(options),
  )
  onFile('list').action((file: string, options: XmlArguments) =>
    run.plain(terminal => xmlList(t, terminal, file, options.as))(options),
  )
  onFile('get')
    .argument('<item>', t('arguments.xmlPlace'))
    .action((file: string, place: string, options: XmlArguments) =>
      run.plain(terminal => xmlGet(t, terminal, file, place, options.as))(options),
    )
  onFile('set')
    .argument('<item=value...>', t('arguments.xmlAssignments'))
    .option('--output <file>', t('options.xmlOutput'))
    .action((file: string, assignments: string[], options: XmlArguments) =>
      run.plain(terminal => xmlSet(t, terminal, { path: file, assignments, as: options.as, output: options.output }))(
        options,
      ),
    )
}

function addDictionary(dictionary: Command, t: Speech, run: Runner): void {
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

interface SimulateArguments {
  pty?: boolean
  port?: string
  baud: number
  latency: number
  scenario: SimulatedScenario
  timeFactor: number
  faults: Fault[]
}

function addSimulate(simulate: Command, t: Speech, run: Runner): void {
  withCommonOptions(simulate.command('ecotap').description(t('commands.simulate.ecotap')), t)
    .option('--pty', t('options.pty'))
    .option('--port <path>', t('options.simulatorPort'))
    .option('--baud <rate>', t('options.baud'), baudRate(t), 115_200)
    .option('--latency <ms>', t('options.latency'), number(0, 1000), 1)
    .addOption(
      new Option('--scenario <name>', t('options.scenario'))
        .choices(simulatedScenarioSchema.options)
        .default('ethernet'),
    )
    .option('--time-factor <factor>', t('options.timeFactor'), number(0.001, 100), 1)
    .option('--faults <json>', t('options.faults'), faults, [])
    .action((options: SimulateArguments) =>
      run.plain((terminal, stopped) =>
        simulateEcotap(t, terminal, { ...options, port: options.port, latencyMs: options.latency }, stopped),
      )(options),
    )
}

function exitCodesHelp(t: Speech): string {
  const codes = ['done', 'finding', 'usage', 'noLink', 'refused'] as const
  return `\n${t('exitCodes.title')}:\n${codes.map((code, index) => `  ${index}  ${t(`exitCodes.${code}`)}`).join('\n')}`
}
