import type { Identity } from '../../../../shared/contract/station.ts'
import { cleanId, cleanValue } from './cleanValue.ts'
import { emptyIdentity } from './emptyIdentity.ts'
import type { IdentityLine } from './lineReader.ts'

/** A controller that has not got its own number yet says this one, in the loader or altogether. */
const FACTORY_MODULE_ID = '1705000'
const MOST_MODULES = 16

/** `Chargepoint serial` names the station; without it, the module's number does. */
function withModule(identity: Identity, moduleId: string | null): Partial<Identity> {
  if (moduleId === null) return {}
  const serialIsModule = identity.serial === null || identity.serial === identity.moduleId
  return serialIsModule ? { moduleId, serial: moduleId } : { moduleId }
}

/** Another number in the loader's line: the cable is in another controller now, and nothing of the old one holds. */
function withModuleOfLoader(identity: Identity, moduleId: string | null): Partial<Identity> {
  if (moduleId === null || moduleId === identity.moduleId) return {}
  if (identity.moduleId === null) return withModule(identity, moduleId)
  if (moduleId === FACTORY_MODULE_ID) return {}
  return { ...emptyIdentity, bootloader: identity.bootloader, moduleId, serial: moduleId }
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255)
}

function withAddress(text: string | undefined): Partial<Identity> {
  return text !== undefined && isIpv4(text) && text !== '0.0.0.0' ? { address: text } : {}
}

function withEndpoint(path: string | undefined, host: string | undefined): Partial<Identity> {
  const place = cleanValue(host)
  return { endpoint: place === null ? null : cleanValue(`${place}${path ?? ''}`) }
}

function modulesOf(list: string | undefined): string[] {
  return (list ?? '').split(',', MOST_MODULES).flatMap(name => cleanValue(name) ?? [])
}

/** The lines that say what a controller is. A value stands in brackets; a line whose bracket is missing was cut and says nothing. */
export const identityLines: readonly IdentityLine[] = [
  {
    pattern: /^BOOT RCU40 ID: ([\w*.-]{1,64})$/,
    says: (identity, [id]) => withModuleOfLoader(identity, cleanId(id)),
  },
  { pattern: /^APP INIT RCU40 ID: ([\w*.-]{1,64})$/, says: (identity, [id]) => withModule(identity, cleanId(id)) },
  { pattern: /^Model Name \[(.*)\]$/, says: (_, [name]) => ({ model: cleanValue(name) }) },
  { pattern: /^Vendor Name \[(.*)\]$/, says: (_, [name]) => ({ vendor: cleanValue(name) }) },
  {
    pattern: /^Chargepoint serial \[(.*)\]$/,
    says: (identity, [serial]) => ({ serial: cleanId(serial) ?? identity.moduleId }),
  },
  { pattern: /^OCPP ID \[(.*)\]$/, says: (_, [id]) => ({ ocppId: cleanId(id) }) },
  {
    pattern: /^Protocol \[CH\]\[TYPE\]:\[\d{1,3}:([^[\]]*)\]\[\d{1,3}:([^[\]]*)\]$/,
    says: (_, [channel, type]) => ({ protocol: { channel: cleanValue(channel) ?? '', type: cleanValue(type) ?? '' } }),
  },
  { pattern: /^DEST:\[([^[\]]*)\],\[([^[\]]*)\]$/, says: (_, [path, host]) => withEndpoint(path, host) },
  { pattern: /^MODULES:\[([^[\]]*)\]$/, says: (_, [list]) => ({ modules: modulesOf(list) }) },
  { pattern: /^IP address ([\d.]{7,15})$/, says: (_, [address]) => withAddress(address) },
  { pattern: /^IP:([\d.]{7,15})$/, says: (_, [address]) => withAddress(address) },
]
