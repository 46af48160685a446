import { z } from 'zod'

/** Amperes above which a rating is taken for a slip: far more than the supply of a group of stations. */
export const MOST_AMPERES = 1600
/** Sockets above which a number is taken for a slip. */
export const MOST_SOCKETS = 8

const amperes = z.number().int().min(1).max(MOST_AMPERES).nullable()

/** What the electrician says of a station's supply. null: not said, and nothing is checked against it. */
export const installationSchema = z.object({
  /** Rated current of the breaker before the station, A a phase. */
  breaker: amperes,
  /** What the supply cable may carry, A a phase. */
  cable: amperes,
  phases: z.union([z.literal(1), z.literal(3)]).nullable(),
  /** Sockets or fixed cables that charge at once. */
  sockets: z.number().int().min(1).max(MOST_SOCKETS).nullable(),
})
export type Installation = z.infer<typeof installationSchema>

/** Nothing was said. */
export const UNKNOWN_INSTALLATION: Installation = { breaker: null, cable: null, phases: null, sockets: null }
