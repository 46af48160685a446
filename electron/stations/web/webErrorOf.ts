import { errors } from 'undici'
import { AppError } from '../../../shared/errors.ts'

const NOT_REACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'ETIMEDOUT',
])

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''
}

/** What went wrong with a request to `address`, as AppError: the system's and the HTTP client's errors have codes of their own. */
export function webErrorOf(thrown: unknown, address: string): AppError {
  if (thrown instanceof AppError) return thrown
  const code = codeOf(thrown)
  const reason = code || (thrown instanceof Error ? thrown.message : String(thrown))
  if (NOT_REACHED.has(code) || /SSL|TLS|EPROTO/.test(code)) {
    return new AppError({ code: 'web-unreachable', data: { address, reason } }, thrown)
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new AppError({ code: 'answer-too-large', data: { address, limit: 16_384 } }, thrown)
  }
  // The parser has the same name for a stranger's bytes and for an answer that ends too early.
  if (thrown instanceof errors.HTTPParserError && !/EOF/i.test(thrown.message)) {
    const detail = thrown.message.slice(0, 120)
    return new AppError({ code: 'answer-unexpected', data: { address, reason: 'not-http', detail } }, thrown)
  }
  return new AppError({ code: 'web-cut-off', data: { address } }, thrown)
}
