import { z } from 'zod'

/** One entry of an Ecotap parameter set, as OCPP 1.6 GetConfiguration has it. A write-only key is never among what a station answers. */
export const configurationKeySchema = z.object({ key: z.string(), readonly: z.boolean(), value: z.string() })
export type ConfigurationKey = z.infer<typeof configurationKeySchema>

/** Ecotap key names are the same whatever their case (ECClite guide 11 and devices spell them differently); compare these. */
export function foldKey(key: string): string {
  return key.toLowerCase()
}
