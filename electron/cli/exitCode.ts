import type { ErrorCode } from '../../shared/errors.ts'

/** 0 done, 1 a finding, 2 wrong usage, 3 no link or the link was lost, 4 the device refused. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

const usage: readonly ErrorCode[] = [
  'usage',
  'consent-needed',
  'declined',
  'nothing-selected',
  'image-unconfirmed',
  'already-connected',
  'xml-character',
  'xml-element-unknown',
  'address-invalid',
  'address-not-private',
  'certificate-unknown',
  'action-unconfirmed',
  'step-first',
  'ocpp-soap-version',
  'field-unknown',
]

const noLink: readonly ErrorCode[] = [
  'port-not-found',
  'port-busy',
  'port-denied',
  'port-not-serial',
  'port-failed',
  'port-list-failed',
  'port-lister-missing',
  'pty-unavailable',
  'link-lost',
  'link-stuck',
  'link-loopback',
  'not-connected',
  'not-identified',
  'dialect-not-answered',
  'no-answer',
  'controller-restarted',
  'boot-not-seen',
  'flash-stalled',
  'flash-too-many-errors',
  'address-not-found',
  'certificate-changed',
  'web-unreachable',
  'web-timeout',
  'web-cut-off',
  'redirect-elsewhere',
  'page-not-recognised',
  'session-ended',
  'station-moved',
  'station-not-back',
  'ocpp-not-connected',
  'station-not-reached',
  'modbus-unreachable',
]

const refused: readonly ErrorCode[] = [
  'device-refused',
  'answer-invalid',
  'firmware-unsupported',
  'flash-image-crc',
  'flash-not-started',
  'flash-program-invalid',
  'flash-version-differs',
  'flash-boot-loop',
  'login-refused',
  'login-locked',
  'answer-unexpected',
  'answer-too-large',
  'write-not-taken',
  'write-not-confirmed',
  'file-not-taken',
  'generation-needed',
]

const codes = new Map<ErrorCode, ExitCode>([
  ...usage.map((code): [ErrorCode, ExitCode] => [code, 2]),
  ...noLink.map((code): [ErrorCode, ExitCode] => [code, 3]),
  ...refused.map((code): [ErrorCode, ExitCode] => [code, 4]),
])

/** What the terminal ends with after an error: everything that is no link, no refusal and no misuse is a finding. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return codes.get(code) ?? 1
}
