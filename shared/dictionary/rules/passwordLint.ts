import type { Finding, FindingCode } from '../finding.ts'
import { parseCredentials } from '../grammars/credentials.ts'
import { parsePositional } from '../grammars/positional.ts'
import { finding, type Rule } from './rule.ts'

/** Passwords anyone tries first, folded: those of the vendors’ own web pages (Green’up and EVlink guides: admin), and the commonest. */
const COMMON: ReadonlySet<string> = new Set(
  'admin administrator password passw0rd 1234 12345 123456 12345678 123456789 0000 00000000 root user guest test default changeme secret ecotap legrand schneider evlink weidmueller'.split(
    ' ',
  ),
)

function weakness(password: string, names: readonly (string | undefined)[]): FindingCode | null {
  const folded = password.toLowerCase()
  if (folded === '') return null
  if (COMMON.has(folded)) return 'password-common'
  return names.some(name => name !== undefined && name.trim().toLowerCase() === folded) ? 'password-is-name' : null
}

/** Derived: a password that is in every list, is the name itself, or opens the mobile network as well. No finding holds the password. */
export const ecotapPasswords: Rule = {
  reads: ['authorizationKey', 'com_OCPPID', 'gsm_APN'],
  check(read) {
    const { username, password } = parseCredentials(read('authorizationKey') ?? '')
    if (!password) return []
    const found: Finding[] = []
    const weak = weakness(password, [username, read('com_OCPPID')])
    if (weak) found.push(finding('authorizationKey', 'warning', weak, {}, { field: 'password' }))
    const ofApn = parsePositional(read('gsm_APN') ?? '')
      .slice(2)
      .join(',')
    if (password === ofApn)
      found.push(finding('authorizationKey', 'warning', 'password-reused', { other: 'gsm_APN' }, { field: 'password' }))
    return found
  },
}

function keyOf(...names: string[]): Rule {
  return {
    reads: ['AuthorizationKey', ...names],
    check(read) {
      const weak = weakness(read('AuthorizationKey') ?? '', names.map(read))
      return weak ? [finding('AuthorizationKey', 'warning', weak)] : []
    },
  }
}

/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) against the Green’up station’s UID. */
export const legrandPassword: Rule = keyOf('UID')
/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) against the EVlink station’s boxIdentity. */
export const evlinkPassword: Rule = keyOf('boxIdentity')
/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) of a station whose name is not among its keys. */
export const standardPassword: Rule = keyOf()
