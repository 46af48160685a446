/** The vendors there is a dictionary of, and the standard they refer to; each a folder of `resources/dictionaries`. */
export const vendors = ['ecotap', 'legrand', 'schneider', 'weidmueller', 'ocpp16'] as const
export type Vendor = (typeof vendors)[number]

/** What a person calls them; the same in every language. */
export const vendorNames: Readonly<Record<Vendor, string>> = {
  ecotap: 'Ecotap EVC / ECC',
  legrand: 'Legrand Green’Up',
  schneider: 'Schneider EVlink',
  weidmueller: 'Weidmüller AC SMART',
  ocpp16: 'OCPP 1.6',
}

/** The vendor a person means, whatever the case; undefined where there is none. */
export function findVendor(name: string): Vendor | undefined {
  return vendors.find(vendor => vendor === name.trim().toLowerCase())
}
