/** How sure a finding is: a rule a vendor's guide or the IP standard states, one that was derived, or something only seen on devices. */
export type FindingSeverity = 'error' | 'warning' | 'hint'

const RANK: Record<FindingSeverity, number> = { error: 0, warning: 1, hint: 2 }

/** For sorting: the gravest first. */
export function byGravity(
  a: { readonly severity: FindingSeverity },
  b: { readonly severity: FindingSeverity },
): number {
  return RANK[a.severity] - RANK[b.severity]
}

/** Texts: `dictionary:findings.<code>`. */
export const findingCodes = [
  'empty',
  'outer-blanks',
  'control-characters',
  'not-a-number',
  'too-small',
  'too-large',
  'too-long',
  'too-short',
  'replaced-by-station',
  'disputed-value',
  'not-a-boolean',
  'spelled-otherwise',
  'limited-value',
  'list-item-empty',
  'list-item-unknown',
  'list-item-twice',
  'rotation-format',
  'rotation-without-connector',
  'url-scheme',
  'url-host-missing',
  'url-credentials',
  'not-ipv4',
  'more-values-than-documented',
  'not-in-list',
  'not-among-examples',
  'deprecated-value',
  'action-value',
  'mentioned-only-value',
  'option-without-value',
  'option-without-name',
  'option-not-a-flag',
  'option-not-levels',
  'option-levels-undocumented',
  'option-too-long',
  'option-twice',
  'option-not-documented',
  'option-obsolete',
  'blanks-in-list',
  'field-missing',
  'field-count',
  'field-count-unusual',
  'field-too-long',
  'field-not-in-list',
  'field-not-a-number',
  'field-unusual',
  'address-type',
  'address-not-ipv4',
  'address-missing',
  'address-unset',
  'netmask-invalid',
  'address-not-a-host',
  'gateway-outside-subnet',
  'endpoint-host-missing',
  'endpoint-port',
  'endpoint-scheme',
  'endpoint-scheme-open',
  'endpoint-local',
  'endpoint-variable',
  'endpoint-blank',
  'endpoint-credentials',
  'ocpp-id-in-url',
  'credentials-format',
  'operator-format',
  'key-needs-tls',
  'wss-without-tls',
  'master-only',
  'master-needs-limit',
  'watchdog-slave-only',
  'minimum-above-rated',
  'minimum-above-station',
  'fallback-above-limit',
  'signal-weak',
  'signal-unknown',
  'ws-with-tls',
  'no-power-manager',
  'rated-above-station',
  'station-above-channels',
  'channel-settings-missing',
  'apn-missing',
  'clear-before-switch',
  'uid-in-url',
  'url-ends-with-slash',
  'soap-needs-15',
  'json-with-15',
  'soap-only',
  'measurand-needs-16',
  'phase-hidden',
  'samples-not-sent',
  'identity-is-mac',
  'truncate-recommended',
  'remote-command-with-rfid',
  'socket-above-station',
  'floor-above-socket',
  'set-point-below-floor',
  'no-action',
  'fixed-value',
  'amperes-only',
  'write-rejected',
  'read-only-here',
  'key-spelled-otherwise',
  'key-twice',
  'backend-unsecured',
  'basic-unsecured',
  'plug-and-charge',
  'all-cards-allowed',
  'authentication-off',
  'unknown-ids-offline',
  'debug-left-on',
  'password-common',
  'password-is-name',
  'password-reused',
  'above-breaker',
  'above-cable',
  'sum-above-breaker',
  'sum-above-cable',
  'sockets-differ',
  'rotation-on-one-phase',
  'phase-not-wired',
  'breaker-above-cable',
] as const
export type FindingCode = (typeof findingCodes)[number]

export type FindingData = Record<string, string | number>

/** What a grammar finds in one value: `field` names the part of it, `value` is the whole value as it would be right. */
export interface ValueFinding {
  readonly severity: FindingSeverity
  readonly code: FindingCode
  readonly data: FindingData
  readonly field?: string
  readonly value?: string
}

/** A value that is right for sure. */
export interface Proposal {
  readonly key: string
  readonly value: string
}

/** A finding about the parameter `key`. The proposal may change another parameter. */
export interface Finding {
  readonly severity: FindingSeverity
  readonly code: FindingCode
  readonly key: string
  readonly data: FindingData
  readonly field?: string
  readonly proposal?: Proposal
}
