import type { Knowledge } from './createKnowledge.ts'
import type { Vendor } from './vendors.ts'

/** A chunk each, fetched when it is asked for. */
const vendorKnowledge: Record<Vendor, () => Promise<Knowledge>> = {
  ecotap: async () => (await import('./knowledge/ecotap.ts')).ecotap,
  legrand: async () => (await import('./knowledge/legrand.ts')).legrand,
  schneider: async () => (await import('./knowledge/schneider.ts')).schneider,
  weidmueller: async () => (await import('./knowledge/weidmueller.ts')).weidmueller,
  ocpp16: async () => (await import('./knowledge/ocpp16.ts')).ocpp16,
}

/** What is known of a vendor's stations, or of the standard's keys. */
export function loadKnowledge(vendor: Vendor): Promise<Knowledge> {
  return vendorKnowledge[vendor]()
}
