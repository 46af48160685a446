import { z } from 'zod'
import file from '../../../resources/dictionaries/schneider/advisories.json' with { type: 'json' }
import { type EvlinkProduct, evlinkProductSchema } from '../../contract/evlink.ts'
import { compareReleases, releaseNumbers } from './release.ts'

const versionSchema = z.string().refine(text => releaseNumbers(text) !== null, 'a release like 3.3.0.7')

/** Texts: `evlink:advisory.kind.<kind>`. */
export const weaknessKinds = [
  'hard-coded-credentials',
  'code-injection',
  'sql-injection',
  'login-bypass',
  'firmware-signature',
  'request-forgery',
  'cross-site-request',
  'cross-site-script',
  'framed-pages',
  'login-guessing',
  'endless-session',
  'password-change',
  'weak-hashes',
  'path-traversal',
  'file-access',
] as const
/** Texts: `evlink:advisory.advice.<advice>`. */
export const adviceKinds = ['update', 'isolate', 'replace'] as const

const advisorySchema = z.strictObject({
  id: z.string(),
  /** As its publisher names it. */
  name: z.string(),
  year: z.number().int(),
  products: z.array(evlinkProductSchema).min(1),
  /** Older releases than this are affected. Neither this nor `upTo`: all of them. */
  before: versionSchema.optional(),
  /** Releases up to this one, and it too. */
  upTo: versionSchema.optional(),
  weaknesses: z
    .array(
      z.strictObject({
        cve: z.string().regex(/^CVE-\d{4}-\d+$/),
        score: z.number().nullable(),
        kind: z.enum(weaknessKinds),
      }),
    )
    .min(1),
  advice: z.array(z.enum(adviceKinds)).min(1),
  /** What its numbers are, and which release mends them, could not be looked up in a public text. */
  unconfirmed: z.boolean().default(false),
})
export type Advisory = z.infer<typeof advisorySchema>

/** `advisories.json`: weaknesses that were published, and the releases they are in. */
export const advisoriesSchema = z.strictObject({
  $schema: z.string().optional(),
  $comment: z.string(),
  releases: z.array(z.strictObject({ id: z.string(), version: versionSchema, source: z.string() })).min(1),
  /** The release to update to. */
  updateTo: versionSchema,
  advisories: z.array(advisorySchema),
})

/** What is known of weaknesses in EVlink releases. */
export const evlinkAdvisories = advisoriesSchema.parse(file)

function numbersOf(version: string): number[] {
  return releaseNumbers(version) ?? []
}

/** The release a version belongs to (R4 to R8): the newest one with its first two numbers. null where none has. */
export function releaseId(version: string): string | null {
  const numbers = releaseNumbers(version)
  if (!numbers) return null
  const family = evlinkAdvisories.releases.filter(release => {
    const [major, minor] = numbersOf(release.version)
    return major === numbers[0] && minor === numbers[1]
  })
  return family.at(-1)?.id ?? null
}

function affects({ before, upTo }: Advisory, numbers: readonly number[]): boolean {
  if (before !== undefined) return compareReleases(numbers, numbersOf(before)) < 0
  if (upTo !== undefined) return compareReleases(numbers, numbersOf(upTo)) <= 0
  return true
}

/**
 * The ids of the advisories for a station. Where its product or release is not known, those that may hold are named and `certain` is false: nobody is
 * told that an unknown station is safe.
 */
export function advisoriesFor(
  product: EvlinkProduct | null,
  version: string | null,
): { ids: string[]; certain: boolean } {
  const numbers = version === null ? null : releaseNumbers(version)
  const ids = evlinkAdvisories.advisories
    .filter(({ products }) => product === null || products.includes(product))
    .filter(advisory => numbers === null || affects(advisory, numbers))
    .map(({ id }) => id)
  return { ids, certain: product !== null && numbers !== null }
}

/** Whether an update is among what these advisories advise; not for a wallbox that has the last release. */
export function isHelpedByUpdate(ids: readonly string[]): boolean {
  return evlinkAdvisories.advisories.some(({ id, advice }) => ids.includes(id) && advice.includes('update'))
}
