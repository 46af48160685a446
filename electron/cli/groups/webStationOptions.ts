import { type Command, Option } from 'commander'
import type { Speech } from '../speech.ts'
import { withCommonOptions } from './commonOptions.ts'

/** What a command on a station's web pages is given. */
export interface WebStationArguments {
  address: string
  user: string
  password?: string
  allowPublic?: boolean
  acceptCertificate?: string
  acceptUnconfirmed?: boolean
}

/** A command that talks to a station's web pages. `usual`: the address and user of a new station. */
export function onWebStation(command: Command, t: Speech, usual: { address: string; user: string }): Command {
  return withCommonOptions(command, t)
    .option('--address <address>', t('options.address'), usual.address)
    .option('--user <name>', t('options.user'), usual.user)
    .addOption(new Option('--password <password>', t('options.password')).env('CHARGEWRIGHT_PASSWORD'))
    .option('--allow-public', t('options.allowPublic'))
    .option('--accept-certificate <fingerprint>', t('options.acceptCertificate'))
    .option('--accept-unconfirmed', t('options.acceptPage'))
}
