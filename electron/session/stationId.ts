import type { Identity } from '../../shared/contract/station.ts'

/** What a station is filed under: its serial, else its module's number, else its OCPP ID; null where none is known. */
export function stationId(identity: Identity): string | null {
  return identity.serial ?? identity.moduleId ?? identity.ocppId
}
