import { type Command, InvalidArgumentError, Option } from 'commander'
import { lineSettingsSchema } from '../../../shared/contract/ports.ts'
import { languages } from '../../../shared/strings/strings.ts'
import type { CommandRunner } from '../CommandRunner.ts'
import type { Speech } from '../speech.ts'

/** What a group of commands needs to run them. */
export type Runner = Pick<CommandRunner, 'session' | 'plain' | 'language'>

/** Reads a number of a range. Throws InvalidArgumentError. */
export function number(min: number, max: number) {
  return (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value < min || value > max)
      throw new InvalidArgumentError(`${min} - ${max}`)
    return value
  }
}

/** Reads a whole number of a range. Throws InvalidArgumentError. */
export function whole(min: number, max: number) {
  return (text: string): number => {
    const value = number(min, max)(text)
    if (!Number.isInteger(value)) throw new InvalidArgumentError(`${min} - ${max}`)
    return value
  }
}

/** Reads a baud rate. Throws InvalidArgumentError. */
export function baudRate(t: Speech) {
  return (text: string): number => {
    const parsed = lineSettingsSchema.shape.baudRate.safeParse(Number(text))
    if (!parsed.success) throw new InvalidArgumentError(t('refusal.baudInvalid', { value: text }))
    return parsed.data
  }
}

/** A command with the options that every one has. */
export function withCommonOptions(command: Command, t: Speech): Command {
  return command
    .option('--json', t('options.json'))
    .option('--data <folder>', t('options.data'))
    .addOption(new Option('--lang <language>', t('options.lang')).choices([...languages]))
    .helpOption('-h, --help', t('options.help'))
}

/** A command that talks to a controller on a port. */
export function onStation(command: Command, t: Speech): Command {
  return withCommonOptions(command, t)
    .option('--port <path>', t('options.port'))
    .option('--baud <rate>', t('options.baud'), baudRate(t), 115_200)
}

/** A command that may change a controller. */
export function writing(command: Command, t: Speech): Command {
  return onStation(command, t)
    .option('--yes', t('options.yes'))
    .option('--accept-unconfirmed', t('options.acceptUnconfirmed'))
}
