import { z } from 'zod'
import { seededRandom } from '../../../seededRandom.ts'

const commandSchema = z.enum(['json', 'getVersion', 'logout', 'progStart', 'progBlock', 'progEnd', 'progAbort'])

/**
 * When something happens: at once, when the block at `block` x granted size comes (from 0), when change number `change` comes (from 0), while
 * the staging is erased, before PROG_END is answered, half-way through the copy, before the version line of a boot.
 */
const moment = {
  at: z.enum(['now', 'block', 'config', 'erase', 'end', 'copy', 'boot']).default('now'),
  block: z.number().int().nonnegative().default(0),
  change: z.number().int().nonnegative().default(0),
}
const chance = { share: z.number().min(0).max(1).default(1), seed: z.number().int().default(1) }
const times = { times: z.number().int().positive().default(1_000_000) }

/** Everything that can go wrong with a simulated controller, by name. */
export const faultSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('no-power') }),
  /** The host listens at `ratio` x the controller's speed. */
  z.object({ name: z.literal('wrong-baud'), ratio: z.number().positive().default(0.5) }),
  /** Restarts before the version line, `boots` times; with `afterFlash` only once a new program was copied. */
  z.object({
    name: z.literal('boot-loop'),
    boots: z.number().int().positive().default(1_000_000),
    afterFlash: z.boolean().default(false),
  }),
  z.object({ name: z.literal('loader-stuck') }),
  z.object({ name: z.literal('log-flood'), everyMs: z.number().positive().default(100) }),
  z.object({ name: z.literal('slow-answers'), delayMs: z.number().positive().default(800) }),
  z.object({ name: z.literal('lost-answers'), command: commandSchema.optional(), ...chance, ...times }),
  z.object({ name: z.literal('doubled-answers'), command: commandSchema.optional(), ...chance, ...times }),
  /** Only the first half of an answer's bytes is sent. */
  z.object({ name: z.literal('cut-answers'), command: commandSchema.optional(), ...chance, ...times }),
  /** A whole frame whose JSON ends half-way. */
  z.object({ name: z.literal('truncated-config'), ...times }),
  z.object({
    name: z.literal('key-answers'),
    key: z.string(),
    answer: z.enum(['Rejected', 'NotSupported', 'RebootRequired', 'none']).default('Rejected'),
  }),
  /** Accepts changes and never saves them. */
  z.object({ name: z.literal('no-save') }),
  /** At the next boot the stored configuration is found damaged: the factory values are back. */
  z.object({ name: z.literal('config-crc-invalid') }),
  /** The adapter is gone; the controller stays powered. */
  z.object({ name: z.literal('vanish'), ...moment }),
  z.object({ name: z.literal('power-cut'), ...moment, backAfterMs: z.number().positive().nullable().default(null) }),
  z.object({ name: z.literal('restart'), ...moment }),
  /** A share of the blocks arrives with a flipped bit. */
  z.object({ name: z.literal('corrupted-blocks'), ...chance }),
  z.object({ name: z.literal('block-crc-error'), block: z.number().int().nonnegative(), ...times }),
  /** Answers a PROG_ command with a status of the dialect's table; of blocks only `block`, where it is given. */
  z.object({
    name: z.literal('refuse'),
    command: z.enum(['progStart', 'progBlock', 'progEnd']),
    status: z.enum(['BAD_HW', 'TOO_BIG', 'DOWNGRADE', 'BUSY', 'FLASH', 'BAD_CRC', 'BAD_OFFSET', 'BAD_SIG']),
    block: z.number().int().nonnegative().optional(),
  }),
  z.object({ name: z.literal('wrong-hardware'), hardwareType: z.number().int().min(0).max(255).default(30) }),
  z.object({ name: z.literal('downgrade') }),
  /** Takes an image, copies nothing and boots the old program. */
  z.object({ name: z.literal('not-applied') }),
  /** Every answer lies inside a log line (row D2). */
  z.object({ name: z.literal('inside-lines') }),
  /** The adapter sends back what it is sent, as one with RX and TX bridged does. */
  z.object({ name: z.literal('loopback') }),
])
export type Fault = z.input<typeof faultSchema>
export type FaultName = Fault['name']
export const faultNames: readonly FaultName[] = faultSchema.options.map(option => option.shape.name.value)

type ActiveFault = z.output<typeof faultSchema>
type FaultOf<Name extends FaultName> = Extract<ActiveFault, { name: Name }>
type Chance = 'lost-answers' | 'doubled-answers' | 'cut-answers'
type Break = 'vanish' | 'power-cut' | 'restart'
export type Moment = { at: 'now' | 'erase' | 'end' | 'copy' | 'boot' } | { at: 'block' | 'config'; number: number }

interface Entry {
  fault: ActiveFault
  random: () => number
  struck: number
}

/**
 * A fault from what a person types: `vanish,at=block,block=7`, `lost-answers,share=0.05`.
 * Throws z.ZodError where the name or a value is none.
 */
export function parseFault(text: string): Fault {
  const [name, ...settings] = text.split(',')
  const pairs = settings.map(setting => {
    const [key = '', value = ''] = setting.split('=')
    const number = Number(value)
    const typed =
      value === 'true' ? true : value === 'false' ? false : value !== '' && !Number.isNaN(number) ? number : value
    return [key, typed]
  })
  return faultSchema.parse({ name, ...Object.fromEntries(pairs) })
}

function strikesAt(fault: FaultOf<Break>, moment: Moment): boolean {
  if (fault.at !== moment.at) return false
  if (moment.at === 'block') return fault.block === moment.number
  return moment.at !== 'config' || fault.change === moment.number
}

/** The faults a controller has now, and how often each has struck. */
export class FaultPlan {
  #entries: Entry[] = []

  add(fault: Fault): void {
    const active = faultSchema.parse(fault)
    const seed = 'seed' in active ? active.seed : 1
    this.#entries.push({ fault: active, random: seededRandom(seed), struck: 0 })
  }

  remove(name: FaultName): void {
    this.#entries = this.#entries.filter(({ fault }) => fault.name !== name)
  }

  find<Name extends FaultName>(name: Name): FaultOf<Name> | undefined {
    return this.#entries.map(({ fault }) => fault).find((fault): fault is FaultOf<Name> => fault.name === name)
  }

  /** Whether any fault of that name and condition is active, has not struck its `times`, and strikes now; counts it. */
  strikes<Name extends FaultName>(name: Name, fits: (fault: FaultOf<Name>) => boolean = () => true): boolean {
    const isNamed = (fault: ActiveFault): fault is FaultOf<Name> => fault.name === name
    return this.#entries.some(entry => {
      const { fault } = entry
      if (!isNamed(fault) || !fits(fault)) return false
      if ('times' in fault && entry.struck >= fault.times) return false
      if ('boots' in fault && entry.struck >= fault.boots) return false
      if ('share' in fault && entry.random() >= fault.share) return false
      entry.struck++
      return true
    })
  }

  /** Whether an answer to `command` is lost, doubled or cut now. */
  strikesAnswer(name: Chance, command: string): boolean {
    return this.strikes(name, fault => fault.command === undefined || fault.command === command)
  }

  /** The answer of one key, where a fault decides it. */
  answerOf(foldedKey: string): FaultOf<'key-answers'>['answer'] | undefined {
    return this.#entries
      .map(({ fault }) => fault)
      .find(
        (fault): fault is FaultOf<'key-answers'> =>
          fault.name === 'key-answers' && fault.key.toLowerCase() === foldedKey,
      )?.answer
  }

  /** The break that is due at this moment; it is taken out of the plan. */
  takeBreak(moment: Moment): FaultOf<Break> | undefined {
    for (const { fault } of this.#entries) {
      if (fault.name !== 'vanish' && fault.name !== 'power-cut' && fault.name !== 'restart') continue
      if (!strikesAt(fault, moment)) continue
      this.#entries = this.#entries.filter(entry => entry.fault !== fault)
      return fault
    }
    return undefined
  }
}
