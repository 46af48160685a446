import type { Identity } from '../../../../shared/contract/station.ts'
import type { ConfigurationKey } from '../../../../shared/parameters/configurationKey.ts'
import { foldKey } from '../../../../shared/parameters/configurationKey.ts'
import { cleanId, cleanValue } from './cleanValue.ts'
import { patchIdentity } from './patchIdentity.ts'

/** The fields of com_OCPPInfo (`modelname=ECC-AC,vendorname=Ecotap,CpSn=G48229*1`), names in lower case. */
function ocppInfoFields(value: string | undefined): Map<string, string> {
  const fields = (value ?? '').slice(0, 1024).split(',')
  return new Map(
    fields.map(field => {
      const [name = '', ...rest] = field.split('=')
      return [name.trim().toLowerCase(), rest.join('=')]
    }),
  )
}

/**
 * What the parameters say of a controller whose boot log was not heard: model, vendor and serial from com_OCPPInfo, com_OCPPID, channel and
 * protocol, endpoint (ECClite guide 11). Only what is not known yet is filled in: a parameter may have been changed and take effect
 * at the next start, while the log says what runs.
 */
export function identityFromConfiguration(identity: Identity, keys: readonly ConfigurationKey[]): Identity {
  const values = new Map(keys.map(({ key, value }) => [foldKey(key), value]))
  const info = ocppInfoFields(values.get('com_ocppinfo'))
  const channel = cleanValue(values.get('com_protch'))
  const type = cleanValue(values.get('com_prottype'))
  return patchIdentity(identity, {
    model: identity.model ?? cleanValue(info.get('modelname')),
    vendor: identity.vendor ?? cleanValue(info.get('vendorname')),
    serial: identity.serial ?? cleanId(info.get('cpsn')),
    ocppId: identity.ocppId ?? cleanId(values.get('com_ocppid')),
    protocol: identity.protocol ?? (channel !== null && type !== null ? { channel, type } : null),
    endpoint: identity.endpoint ?? cleanValue(values.get('com_endpoint')),
  })
}
