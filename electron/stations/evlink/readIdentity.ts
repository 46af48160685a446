import type { EvlinkIdentity } from '../../../shared/contract/evlink.ts'
import { releaseId } from '../../../shared/stations/evlink/advisories.ts'
import { releaseNumbers } from '../../../shared/stations/evlink/release.ts'
import type { EvlinkDialect } from './dialect.ts'
import type { EvlinkPage } from './EvlinkPage.ts'

/** What a page after the login says of its station (row E12); null for what it does not say. */
export function readIdentity(page: EvlinkPage, dialect: EvlinkDialect): EvlinkIdentity {
  const { facts, products } = dialect.index
  const version = page.textOf(facts.release)
  const product = page.textOf(facts.product)
  const known = version !== null && releaseNumbers(version) !== null
  return {
    name: page.textOf(facts.name),
    state: page.textOf(facts.state),
    product: product === null ? null : (products[product] ?? null),
    reference: page.textOf(facts.reference),
    serial: page.textOf(facts.serial),
    release: known ? { id: releaseId(version), version } : null,
    mac: page.textOf(facts.mac),
  }
}
