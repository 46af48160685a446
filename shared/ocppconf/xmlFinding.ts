import type { FindingData, FindingSeverity } from '../dictionary/finding.ts'
import type { ItemId } from './itemSchema.ts'

/** Texts: `greenup:findings.<code>`. */
export const xmlFindingCodes = [
  'outer-blanks',
  'control-characters',
  'server-missing',
  'server-scheme-missing',
  'server-scheme',
  'server-host',
  'server-port',
  'server-local',
  'server-blank',
  'server-credentials',
  'server-unsecured',
  'server-ends-with-slash',
  'uid-missing',
  'uid-character',
  'uid-in-server',
  'address-invalid',
  'address-missing',
  'address-not-a-host',
  'netmask-invalid',
  'gateway-outside-subnet',
  'switch-unknown',
  'not-a-number',
  'too-small',
  'too-large',
  'probably-too-small',
  'network-immediate',
  'default-password',
  'default-id',
  'password-empty',
  'password-is-id',
  'wep-key',
  'basic-unsecured',
  'password-common',
  'password-reused',
  'offline-all-badges',
  'above-breaker',
  'above-cable',
] as const
export type XmlFindingCode = (typeof xmlFindingCodes)[number]

/** A finding about one value of a file. Severity follows certainty: what a guide or the IP standard states is an error, what is derived a warning. */
export interface XmlFinding {
  readonly severity: FindingSeverity
  readonly code: XmlFindingCode
  readonly item: ItemId
  readonly path: string
  readonly data: FindingData
  /** The value as it would be right, where that is sure. */
  readonly proposal?: { readonly path: string; readonly value: string }
}

/** What a rule says of one value. */
export interface ItemFinding {
  readonly severity: FindingSeverity
  readonly code: XmlFindingCode
  readonly data?: FindingData
  readonly value?: string
}
