import { z } from 'zod'

export const evidenceSchema = z.enum(['vendor', 'observed', 'assumed'])
export type Evidence = z.infer<typeof evidenceSchema>

/** What is known of a part of a station's pages; docs/web-stations.md names each. */
export const rowSchema = z.strictObject({
  item: z.string(),
  evidence: evidenceSchema,
  /** What a guide does say of it. */
  source: z.string().nullable(),
  /** How else it may be. */
  alternatives: z.array(z.string()),
})

/** What evidence is read from. */
interface Known {
  /** What it was confirmed on; null: nobody has. */
  readonly confirmed: string | null
  readonly rows: Readonly<Record<string, { readonly evidence: Evidence }>>
}

/** What something rests on that stands on `rows`: as much as the least known of them. All of a dialect that was confirmed was observed. */
export function evidenceOf({ confirmed, rows }: Known, names: readonly string[]): Evidence {
  if (confirmed !== null) return 'observed'
  const known = names.map(name => rows[name]?.evidence ?? 'assumed')
  if (known.includes('assumed')) return 'assumed'
  return known.includes('observed') ? 'observed' : 'vendor'
}
