/** Passwords anyone tries first, folded: those of the vendors’ own web pages (Green’up and EVlink guides: admin), and the commonest. */
const COMMON: ReadonlySet<string> = new Set(
  'admin administrator password passw0rd 1234 12345 123456 12345678 123456789 0000 00000000 root user guest test default changeme secret ecotap legrand schneider evlink weidmueller'.split(
    ' ',
  ),
)

/** Why a password can be guessed: everyone tries it, or it is one of `names`; null where it is neither, or there is none. */
export function weakPassword(password: string, names: readonly (string | undefined)[]): 'common' | 'name' | null {
  const folded = password.toLowerCase()
  if (folded === '') return null
  if (COMMON.has(folded)) return 'common'
  return names.some(name => name !== undefined && name.trim().toLowerCase() === folded) ? 'name' : null
}
