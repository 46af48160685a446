import { MASK, maskAll, maskSecretValue, maskUrl } from './maskSecretValue.ts'

export { maskSecretValue }

/** Names of parameters that hold secrets, of persons' cards, and of SIM cards; in JSON, in `name=value` and in the controller's own prints. */
const CARD_OR_SIM = 'idTag|parentIdTag|iccid|imsi|imei'
const SECRET = `authorizationKey|${CARD_OR_SIM}|\\w{0,30}passw(?:or)?d|passphrase`
const COMPOSED = 'gsm_APN|com_Endpoint'

/** A name that is in MASKS is masked by its own rule, any other as a whole. */
function maskNamed(name: string, value: string): string {
  return new RegExp(`^(?:${COMPOSED})$`, 'i').test(name) ? maskSecretValue(name, value) : maskAll(value)
}

interface Rule {
  readonly pattern: RegExp
  readonly replace: (...groups: string[]) => string
}

/** The rules for JSON, with its quotes as they are, or escaped inside another string. A value may be cut off by the end of the text. */
function jsonRules(quote: string, body: string): Rule[] {
  const string = `${quote}${body}${quote}`
  const other = `(?:\\s*,\\s*${quote}\\w+${quote}\\s*:\\s*(?:true|false|null|-?[\\d.]+|${string})){0,4}?`
  const name = (text: string): string => `${quote}${text}${quote}\\s*:\\s*${quote}`
  const key = `authorizationKey|${COMPOSED}|\\w{0,30}passw(?:or)?d`
  const rule = (pattern: string, replace: Rule['replace']): Rule => ({ pattern: new RegExp(pattern, 'gi'), replace })
  return [
    rule(
      `(${quote})(${SECRET}|${COMPOSED})(${quote}\\s*:\\s*${quote})(${body})`,
      (_, open = '', of = '', colon = '', value = '') => {
        return `${open}${of}${colon}${maskNamed(of, value)}`
      },
    ),
    rule(
      `(${name('key')})(${key})(${quote}${other}\\s*,\\s*${name('value')})(${body})`,
      (_, head = '', of = '', middle = '', value = '') => {
        return `${head}${of}${middle}${maskNamed(of, value)}`
      },
    ),
    rule(
      `(${name('value')})(${body})(${quote}${other}\\s*,\\s*${name('key')})(${key})(?=${quote})`,
      (_, head = '', value = '', middle = '', of = '') => {
        return `${head}${maskNamed(of, value)}${middle}${of}`
      },
    ),
  ]
}

/** `name],[user],[password]`, as the controller prints it to the end of the line. */
function maskApnLine(rest: string): string {
  const text = rest.trimEnd()
  const end = rest.slice(text.endsWith(']') ? text.length - 1 : text.length)
  const [name, ...secrets] = rest.slice(0, rest.length - end.length).split('],[')
  // The password itself may hold the brackets.
  const masked = secrets.length > 2 ? [maskAll(secrets[0] ?? ''), MASK] : secrets.map(maskAll)
  return [name, ...masked].join('],[') + end
}

const ANSWERS = 'Accepted|Rejected|NotSupported|RebootRequired'

const RULES: readonly Rule[] = [
  ...jsonRules('"', '(?:[^"\\\\]|\\\\[\\s\\S])*'),
  ...jsonRules('\\\\"', '(?:[^"\\\\]|\\\\{3}[\\s\\S]|\\\\(?!"|\\\\\\\\))*'),
  {
    pattern: /(\bENCRYPT KEY\s?(?:[:=]\s?)?)(\[[^\]\r\n]+|[^\s[\]:=][^\s[\]]*)/gi,
    replace: (_, name = '', value = '') => `${name}${value.startsWith('[') ? '[' : ''}${MASK}`,
  },
  { pattern: /(\bAPN:\[)([^\r\n]*)/g, replace: (_, head = '', rest = '') => `${head}${maskApnLine(rest)}` },
  {
    pattern: /(\b(?:IMEI|IMSI|I?CCID)\s*[:=]?\s*\[?\s*)\d[\dA-F]{4,}/gi,
    replace: (_, name = '') => `${name}${MASK}`,
  },
  {
    pattern: new RegExp(`(\\bget_json_\\w{1,20}\\((?:${SECRET})\\):\\s*\\[)([^\\]\\r\\n]*)`, 'gi'),
    replace: (_, name = '', value = '') => `${name}${maskAll(value)}`,
  },
  {
    pattern: new RegExp(
      `\\b(${SECRET}|${COMPOSED})(\\s*[=:]\\s*)(?!(?:${ANSWERS})\\b)(?:(")([^"\\r\\n]*)|([^\\s"\\[]+))`,
      'gi',
    ),
    replace: (_, name = '', sign = '', quote = '', quoted = '', bare = '') =>
      `${name}${sign}${quote}${maskNamed(name, quoted || bare)}`,
  },
  {
    pattern: /(\bAuthorization:\s*(?:Basic|Bearer|Digest)\s+)\S+/gi,
    replace: (_, name = '') => `${name}${MASK}`,
  },
  { pattern: /\b[a-z][a-z0-9+.-]{0,15}:\/\/[^\s"'<>[\]]+/gi, replace: url => maskUrl(url ?? '') },
  {
    pattern: /(\bDEST:\[|\bGET )([^\s\]]+)/g,
    replace: (_, head = '', path = '') => `${head}${maskUrl(path)}`,
  },
  {
    pattern: /(\bData\s?\[)\s*(?:0x)?[\dA-F]{2}(?:[ ,:-]?(?:0x)?[\dA-F]{2}){3,}[^\]\r\n]*/gi,
    replace: (_, head = '') => `${head}${MASK}`,
  },
]

/** Most lines hold none of these, and are given back at once. */
const WORTH_A_LOOK = /key|apn|im[es]i|ccid|idtag|passw|passph|auth|:\/\/|data ?\[|dest:|get |endpoint/i

/**
 * Log text, JSON or a whole log file without its secrets: encryption key, APN user and password, IMEI, IMSI and SIM numbers, card numbers,
 * authorizationKey, credentials and tokens in URLs, and the hex of frames. Everything else stays to the letter. Redacting twice changes nothing more.
 */
export function redact(text: string): string {
  if (!WORTH_A_LOOK.test(text)) return text
  return RULES.reduce((done, { pattern, replace }) => done.replace(pattern, (...groups) => replace(...groups)), text)
}
