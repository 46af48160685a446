/** The vendors there is a dictionary of, and the standard they refer to; each a folder of `resources/dictionaries`. */
export const vendors = ['ecotap', 'legrand', 'schneider', 'weidmueller', 'ocpp16'] as const
export type Vendor = (typeof vendors)[number]

/** The vendor a person means, whatever the case; undefined where there is none. */
export function findVendor(name: string): Vendor | undefined {
  return vendors.find(vendor => vendor === name.trim().toLowerCase())
}
