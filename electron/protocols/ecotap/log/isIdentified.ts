import type { Identity } from '../../../../shared/contract/station.ts'

/** Enough is known to name this controller: what it is (vendor, model or loader), and which one (serial, module number or OCPP ID). */
export function isIdentified(identity: Identity): boolean {
  const what = identity.vendor ?? identity.model ?? identity.bootloader
  const which = identity.serial ?? identity.moduleId ?? identity.ocppId
  return what !== null && which !== null
}
