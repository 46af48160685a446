import type { Identity } from '../../../../shared/contract/station.ts'
import { bootBanner } from './bootBanner.ts'
import { firmwareLine } from './firmwareLine.ts'
import { identityLines } from './identityLines.ts'
import { lineBody } from './lineBody.ts'
import { patchIdentity } from './patchIdentity.ts'

export { emptyIdentity } from './emptyIdentity.ts'
export { identityFromConfiguration } from './identityFromConfiguration.ts'
export { isIdentified } from './isIdentified.ts'

/**
 * What is known of a controller after one more line of its log; the same object where the line says nothing new.
 * A bootloader banner begins a new boot: the firmware is unknown again until its line comes, the rest stays until it is contradicted.
 * A loader that gives another module number is another controller: everything known before is dropped.
 */
export function readIdentity(identity: Identity, line: string): Identity {
  const body = lineBody(line)
  const bootloader = bootBanner(body)
  if (bootloader) return patchIdentity(identity, { bootloader, firmware: null })
  const firmware = firmwareLine(body)
  if (firmware) return patchIdentity(identity, { firmware: { ...firmware, line: body.slice(0, 128) } })
  for (const { pattern, says } of identityLines) {
    const found = pattern.exec(body)
    if (found) return patchIdentity(identity, says(identity, found.slice(1)))
  }
  return identity
}
