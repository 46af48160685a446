import type { Finding } from '../finding.ts'
import { parseCredentials } from '../grammars/credentials.ts'
import { parsePositional } from '../grammars/positional.ts'
import { weakPassword } from '../weakPassword.ts'
import { finding, type Rule } from './rule.ts'

const CODES = { common: 'password-common', name: 'password-is-name' } as const

/** Derived: a password that is in every list, is the name itself, or opens the mobile network as well. No finding holds the password. */
export const ecotapPasswords: Rule = {
  reads: ['authorizationKey', 'com_OCPPID', 'gsm_APN'],
  check(read) {
    const { username, password } = parseCredentials(read('authorizationKey') ?? '')
    if (!password) return []
    const found: Finding[] = []
    const weak = weakPassword(password, [username, read('com_OCPPID')])
    if (weak) found.push(finding('authorizationKey', 'warning', CODES[weak], {}, { field: 'password' }))
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
      const weak = weakPassword(read('AuthorizationKey') ?? '', names.map(read))
      return weak ? [finding('AuthorizationKey', 'warning', CODES[weak])] : []
    },
  }
}

/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) against the Green’up station’s UID. */
export const legrandPassword: Rule = keyOf('UID')
/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) against the EVlink station’s boxIdentity. */
export const evlinkPassword: Rule = keyOf('boxIdentity')
/** Derived: AuthorizationKey (OCPP 1.6 security whitepaper) of a station whose name is not among its keys. */
export const standardPassword: Rule = keyOf()
