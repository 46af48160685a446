import { z } from 'zod'
import type { Vendor } from '../dictionary/vendors.ts'
import type { Language } from './strings.ts'

const textsSchema = z.record(z.string(), z.string())

/** What `shared/strings/<language>/dictionary-<vendor>.json` holds: each text under the name that the vendor's data gives. */
export const vendorTextsSchema = z.strictObject({
  /** By key. A key of OCPP 1.6 without a text here has the standard's. */
  parameters: textsSchema,
  options: textsSchema.default({}),
  values: textsSchema.default({}),
  notes: textsSchema.default({}),
  /** By code. */
  errorCodes: z.record(z.string(), z.strictObject({ means: z.string(), remedy: z.string() })).default({}),
})
export type VendorTexts = z.infer<typeof vendorTextsSchema>

type Load = () => Promise<{ default: unknown }>

/** A chunk each, fetched when it is asked for. */
const files: Record<Language, Record<Vendor, Load>> = {
  en: {
    ecotap: () => import('./en/dictionary-ecotap.json', { with: { type: 'json' } }),
    legrand: () => import('./en/dictionary-legrand.json', { with: { type: 'json' } }),
    schneider: () => import('./en/dictionary-schneider.json', { with: { type: 'json' } }),
    weidmueller: () => import('./en/dictionary-weidmueller.json', { with: { type: 'json' } }),
    ocpp16: () => import('./en/dictionary-ocpp16.json', { with: { type: 'json' } }),
  },
  fr: {
    ecotap: () => import('./fr/dictionary-ecotap.json', { with: { type: 'json' } }),
    legrand: () => import('./fr/dictionary-legrand.json', { with: { type: 'json' } }),
    schneider: () => import('./fr/dictionary-schneider.json', { with: { type: 'json' } }),
    weidmueller: () => import('./fr/dictionary-weidmueller.json', { with: { type: 'json' } }),
    ocpp16: () => import('./fr/dictionary-ocpp16.json', { with: { type: 'json' } }),
  },
  nl: {
    ecotap: () => import('./nl/dictionary-ecotap.json', { with: { type: 'json' } }),
    legrand: () => import('./nl/dictionary-legrand.json', { with: { type: 'json' } }),
    schneider: () => import('./nl/dictionary-schneider.json', { with: { type: 'json' } }),
    weidmueller: () => import('./nl/dictionary-weidmueller.json', { with: { type: 'json' } }),
    ocpp16: () => import('./nl/dictionary-ocpp16.json', { with: { type: 'json' } }),
  },
  de: {
    ecotap: () => import('./de/dictionary-ecotap.json', { with: { type: 'json' } }),
    legrand: () => import('./de/dictionary-legrand.json', { with: { type: 'json' } }),
    schneider: () => import('./de/dictionary-schneider.json', { with: { type: 'json' } }),
    weidmueller: () => import('./de/dictionary-weidmueller.json', { with: { type: 'json' } }),
    ocpp16: () => import('./de/dictionary-ocpp16.json', { with: { type: 'json' } }),
  },
}

/** A vendor's texts in a language. */
export async function loadVendorTexts(language: Language, vendor: Vendor): Promise<VendorTexts> {
  return vendorTextsSchema.parse((await files[language][vendor]()).default)
}
