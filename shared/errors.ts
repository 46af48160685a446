import { z } from 'zod'

const nothing = z.object({})
const path = z.object({ path: z.string() })
/** Why a station's answer makes no sense. Texts: `errors:webReason.<reason>`. */
export const webReasonSchema = z.enum([
  'not-http',
  'status',
  'html-instead-of-xml',
  'not-xml',
  'not-json',
  'not-a-page',
  'says-error',
  'empty',
  'redirect-loop',
  'encoding',
  'shape',
  'page-instead-of-file',
  'not-charge-data',
])
export type WebReason = z.infer<typeof webReasonSchema>

const filePlace = z.object({ line: z.number().int(), column: z.number().int() })

/**
 * Every error the product can report: its code and the data its text needs. The texts live in `renderer/strings/<language>/errors.json`
 * under the same code (`title`, `happened`, `next`); nobody branches on a text.
 */
export const errorData = {
  // links
  'port-not-found': path,
  'port-busy': path,
  'port-denied': path.extend({ group: z.string().nullable() }),
  'port-not-serial': path,
  'port-failed': path.extend({ reason: z.string() }),
  'port-list-failed': z.object({ reason: z.string() }),
  /** The program that lists the ports is not installed. */
  'port-lister-missing': z.object({ program: z.string() }),
  'link-lost': path,
  'link-stuck': path.extend({ waitedMs: z.number() }),
  'link-loopback': path,
  'already-connected': path,
  'not-connected': nothing,
  'pty-unavailable': z.object({ reason: z.string() }),
  // the conversation with a controller
  'not-identified': nothing,
  'dialect-not-answered': z.object({ dialect: z.string() }),
  'no-answer': z.object({ command: z.string(), attempts: z.number().int(), timeoutMs: z.number() }),
  'answer-invalid': z.object({ command: z.string(), reason: z.string() }),
  'device-refused': z.object({ command: z.string(), status: z.string() }),
  'consent-needed': z.object({ dialect: z.string() }),
  declined: nothing,
  cancelled: nothing,
  'firmware-unsupported': z.object({ version: z.string(), needs: z.string() }),
  'controller-restarted': nothing,
  'boot-not-seen': z.object({ waitedMs: z.number() }),
  'station-busy': z.object({ job: z.string() }),
  'other-station': z.object({ expected: z.string(), found: z.string() }),
  // parameters and their files
  'json-syntax': filePlace.extend({ reason: z.string() }),
  'json-shape': z.object({ place: z.string(), expected: z.string() }),
  'json-duplicate-key': filePlace.extend({ key: z.string() }),
  'json-forbidden-key': filePlace.extend({ key: z.string() }),
  'xml-syntax': filePlace.extend({ reason: z.string() }),
  'xml-doctype': filePlace,
  'xml-entity': filePlace.extend({ name: z.string() }),
  'xml-too-deep': filePlace.extend({ limit: z.number().int() }),
  'xml-too-many': filePlace.extend({ limit: z.number().int() }),
  'xml-encoding': z.object({ declared: z.string(), found: z.string() }),
  'xml-character': z.object({ character: z.string() }),
  'xml-element-unknown': path,
  'file-too-large': z.object({ size: z.number(), limit: z.number() }),
  'file-encoding': z.object({ encoding: z.string() }),
  'file-unreadable': path.extend({ reason: z.string() }),
  'nothing-selected': nothing,
  'parameters-invalid': z.object({ keys: z.array(z.string()) }),
  'parameters-refused': z.object({ keys: z.array(z.string()) }),
  'no-save-line': z.object({ waitedMs: z.number() }),
  'values-differ': z.object({ keys: z.array(z.string()) }),
  // firmware
  'image-unsuitable': z.object({ findings: z.array(z.string()) }),
  'image-not-found': nothing,
  'image-unconfirmed': z.object({ missing: z.array(z.string()) }),
  'firmware-unknown': nothing,
  'flash-too-many-errors': z.object({ resent: z.number().int(), limit: z.number().int() }),
  'flash-stalled': z.object({ waitedMs: z.number() }),
  'flash-image-crc': z.object({ expected: z.string(), found: z.string() }),
  'flash-not-started': z.object({ waitedMs: z.number() }),
  'flash-program-invalid': z.object({ line: z.string() }),
  'flash-version-differs': z.object({ expected: z.string(), found: z.string() }),
  'flash-boot-loop': z.object({ boots: z.number().int() }),
  // a station's web pages
  'address-invalid': z.object({ address: z.string() }),
  'address-not-found': z.object({ host: z.string() }),
  'address-not-private': z.object({ host: z.string(), ip: z.string() }),
  'certificate-unknown': z.object({ host: z.string(), fingerprint: z.string() }),
  'certificate-changed': z.object({ host: z.string(), fingerprint: z.string(), known: z.string() }),
  'web-unreachable': z.object({ address: z.string(), reason: z.string() }),
  'web-timeout': z.object({ address: z.string(), waitedMs: z.number() }),
  'web-cut-off': z.object({ address: z.string() }),
  'answer-too-large': z.object({ address: z.string(), limit: z.number() }),
  'answer-unexpected': z.object({ address: z.string(), reason: webReasonSchema, detail: z.string() }),
  'redirect-elsewhere': z.object({ address: z.string(), to: z.string() }),
  'login-refused': z.object({ address: z.string() }),
  'login-locked': z.object({ address: z.string(), seconds: z.number() }),
  'session-ended': z.object({ address: z.string() }),
  'page-not-recognised': z.object({ address: z.string(), page: z.string() }),
  'action-unconfirmed': z.object({ action: z.string() }),
  'write-not-taken': z.object({ action: z.string() }),
  'write-not-confirmed': z.object({ action: z.string() }),
  'generation-needed': z.object({ needs: z.string() }),
  'file-not-taken': z.object({ address: z.string() }),
  'step-first': z.object({ step: z.string() }),
  'ocpp-data-empty': nothing,
  'ocpp-data-differs': z.object({ stored: z.string(), found: z.string() }),
  'ocpp-not-connected': z.object({ connection: z.string(), waitedMs: z.number() }),
  'station-moved': z.object({ from: z.string(), to: z.string() }),
  'station-not-back': z.object({ address: z.string(), waitedMs: z.number() }),
  'ocpp-soap-version': nothing,
  'field-unknown': z.object({ field: z.string() }),
  // files on this laptop
  'backup-failed': path.extend({ reason: z.string() }),
  'backup-differs': path,
  'backup-not-found': z.object({ id: z.string() }),
  'file-exists': path,
  // templates and tables of stations
  'template-not-found': z.object({ name: z.string() }),
  'template-exists': z.object({ name: z.string() }),
  'template-secrets': z.object({ places: z.array(z.string()) }),
  'csv-encoding': z.object({ encoding: z.string() }),
  'csv-empty': nothing,
  'csv-column-twice': z.object({ column: z.number().int(), name: z.string() }),
  'csv-too-many': z.object({ limit: z.number().int() }),
  'folder-unusable': path.extend({ reason: z.string() }),
  // Modbus
  'modbus-unreachable': z.object({ address: z.string(), reason: z.string() }),
  'modbus-refused': z.object({ address: z.string(), register: z.number().int(), exception: z.number().int() }),
  'limit-out-of-range': z.object({ amps: z.number(), min: z.number(), max: z.number() }),
  // the laptop's networks
  'interface-not-found': z.object({ interface: z.string() }),
  'no-laptop-address': z.object({ station: z.string() }),
  'already-lent': z.object({ interface: z.string() }),
  'address-not-set': z.object({ interface: z.string(), address: z.string() }),
  'address-not-restored': z.object({ interface: z.string(), address: z.string() }),
  'interface-wireless': z.object({ interface: z.string() }),
  'settings-unknown': z.object({ interface: z.string() }),
  'plan-changed': z.object({ interface: z.string() }),
  'loan-unreadable': z.object({ interface: z.string(), path: z.string() }),
  'system-command-failed': z.object({ command: z.string(), reason: z.string() }),
  'system-command-denied': z.object({ command: z.string(), reason: z.string() }),
  'system-command-missing': z.object({ program: z.string() }),
  'system-command-slow': z.object({ command: z.string(), waitedMs: z.number() }),
  'station-not-reached': z.object({ address: z.string(), port: z.number().int(), reason: z.string() }),
  'no-listening': z.object({ interface: z.string(), reason: z.string() }),
  'page-unknown': z.object({ address: z.string() }),
  // jobs and the rest
  'job-not-found': z.object({ id: z.string() }),
  'job-not-cancellable': z.object({ phase: z.string() }),
  usage: z.object({ reason: z.string() }),
  internal: z.object({ reason: z.string() }),
} as const

export type ErrorCode = keyof typeof errorData
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errorData)[Code]>

/** An error as it travels: a code and the data its text needs. */
export type ErrorInfo = { [Code in ErrorCode]: { code: Code; data: ErrorData<Code> } }[ErrorCode]

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorData, code)
}

function isErrorInfo(value: unknown): value is ErrorInfo {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('data' in value)) return false
  return isErrorCode(value.code) && errorData[value.code].safeParse(value.data).success
}

export const errorInfoSchema = z.custom<ErrorInfo>(isErrorInfo, 'an error code with its data')

/** An error a person can do something about. Anything else that is thrown is a defect of ours and travels as `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly info: ErrorInfo

  constructor(info: ErrorInfo, cause?: unknown) {
    super(`${info.code} ${JSON.stringify(info.data)}`, cause === undefined ? undefined : { cause })
    this.info = info
  }
}

/** What is known of anything thrown: its code and data, or `internal` with its message. */
export function errorInfoOf(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError) return thrown.info
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal', data: { reason } }
}
