import { z } from 'zod'

/** Where an address comes from. `link-local`: the laptop made one up (169.254.x.x), since nobody gave it one. */
export const addressOriginSchema = z.enum(['dhcp', 'static', 'link-local', 'unknown'])

export const interfaceAddressSchema = z.object({
  address: z.ipv4(),
  /** Bits of the subnet, 0-32. */
  prefix: z.number().int().min(0).max(32),
  origin: addressOriginSchema,
})
export type InterfaceAddress = z.infer<typeof interfaceAddressSchema>

/** A network of this laptop. */
export const networkInterfaceSchema = z.object({
  /** As the system's own commands take it. */
  name: z.string(),
  /** The adapter, where the system names it. */
  adapter: z.string().nullable(),
  kind: z.enum(['ethernet', 'wifi', 'other']),
  mac: z.string().nullable(),
  /** Whether something is plugged in, or the Wi-Fi joined; null where the system does not say. */
  linked: z.boolean().nullable(),
  addresses: z.array(interfaceAddressSchema),
})
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>
