import { Checker } from '../shared/dictionary/Checker.ts'
import { checkParameters, hasError } from '../shared/dictionary/checkParameters.ts'
import { createDictionary, type Dictionary } from '../shared/dictionary/dictionary.ts'
import type { Parameter } from '../shared/dictionary/dictionarySchema.ts'
import { ecotap } from '../shared/dictionary/knowledge/ecotap.ts'
import { legrand } from '../shared/dictionary/knowledge/legrand.ts'
import { schneider } from '../shared/dictionary/knowledge/schneider.ts'
import { foldKey } from '../shared/parameters/configurationKey.ts'
import { compileSchema } from './parts/schemaOf.ts'

// B9: a set of 200 keys on a key stroke, from its values to its findings, against ajv with a schema of the same rules.
const ROUNDS = 31
const TARGET = 0.5
const WARM_UP_MS = 500
const ROUND_MS = 20

/**
 * A dictionary of `size` keys: the Ecotap one, whose rules across keys run, and as many keys of Legrand and Schneider under other names. No vendor has
 * 200 keys; what counts is how their values are written.
 */
function dictionaryOf(size: number): Dictionary {
  const { find: _, ...base } = ecotap.dictionary
  const [document] = Object.keys(base.documents)
  const others = [...legrand.dictionary.parameters, ...schneider.dictionary.parameters]
  const more = Array.from({ length: Math.max(0, size - base.parameters.length) }, (_unused, n): Parameter | null => {
    const model = others[n % others.length]
    if (!model || document === undefined) return null
    return {
      ...model,
      key: `more${n}_${model.key}`,
      aliases: [],
      group: base.groups[0] ?? '',
      applies: {},
      sources: [{ document }],
    }
  })
  return createDictionary({ ...base, parameters: [...base.parameters, ...more.filter(one => one !== null)] })
}

const OF_KIND: Partial<Record<Parameter['grammar']['kind'], string>> = {
  integer: '16',
  boolean: 'true',
  list: 'Voltage',
  url: 'wss://ocpp.example.test/cpo',
  ipv4: '192.0.2.45',
}

/** Values as a station has them: mostly right. */
function usualValue({ fixed, examples, default: preset, grammar }: Parameter): string {
  const first = grammar.kind === 'enum' ? grammar.values[0]?.value : OF_KIND[grammar.kind]
  return examples[0] ?? fixed ?? preset ?? first ?? 'text'
}

interface Side {
  readonly dictionary: Dictionary
  readonly entries: { key: string; value: string }[]
  readonly typed: readonly { readonly at: number; readonly values: readonly [string, string] }[]
}

/** `typed`: in each key that holds a number, one digit more and back, as a person types. */
function sideOf(size: number): Side {
  const dictionary = dictionaryOf(size)
  const entries = dictionary.parameters
    .slice(0, size)
    .map(parameter => ({ key: parameter.key, value: usualValue(parameter) }))
  const typed = entries.map(({ value }, at) => ({ at, values: [`${value}1`, value] as const }))
  return { dictionary, entries, typed }
}

/** One key stroke after the other, all over the set. */
function strokes({ typed }: Side): () => { at: number; value: string } {
  let stroke = 0
  return () => {
    const { at, values } = typed[(stroke >> 1) % typed.length] ?? { at: 0, values: ['', ''] as const }
    const value = values[stroke & 1] ?? ''
    stroke += 1
    return { at, value }
  }
}

function ours(side: Side): () => unknown {
  const { dictionary, entries } = side
  const next = strokes(side)
  const now = [...entries]
  return () => {
    const { at, value } = next()
    now[at] = { key: now[at]?.key ?? '', value }
    return checkParameters(dictionary, now)
  }
}

/** Every value looked at for the first time. */
function oursAnew({ dictionary, entries }: Side): () => unknown {
  return () => new Checker(dictionary).check(entries, {})
}

function peer(side: Side): () => unknown {
  const validate = compileSchema(side.dictionary)
  const next = strokes(side)
  const now: Record<string, string> = Object.fromEntries(side.entries.map(({ key, value }) => [key, value]))
  const keys = side.entries.map(({ key }) => key)
  return () => {
    const { at, value } = next()
    now[keys[at] ?? ''] = value
    return validate(now) || validate.errors
  }
}

/** How many of wrong values each side refuses: whether the two do the same work. */
function agreement({ dictionary, entries }: Side): {
  both: number
  onlyOurs: number
  onlyPeer: number
  neither: number
} {
  const validate = compileSchema(dictionary)
  const counts = { both: 0, onlyOurs: 0, onlyPeer: 0, neither: 0 }
  for (const { key } of entries) {
    const value = '=not/a:value,'
    const found = new Checker(dictionary).check([{ key, value }], {}).get(foldKey(key)) ?? []
    const mine = found.some(({ severity, code }) => severity !== 'hint' && code !== 'no-action') || hasError(found)
    const its = !validate({ [key]: value })
    counts[mine && its ? 'both' : mine ? 'onlyOurs' : its ? 'onlyPeer' : 'neither'] += 1
  }
  return counts
}

/** Milliseconds this process was at work: what else the machine does counts for neither side. */
function busy(): number {
  return process.cpuUsage().user / 1000
}

/** Microseconds a run takes, over at least ROUND_MS. */
function timed(work: () => unknown): number {
  const begun = busy()
  let runs = 0
  let now = begun
  while (now - begun < ROUND_MS) {
    work()
    runs += 1
    now = busy()
  }
  return ((now - begun) * 1000) / runs
}

function warmUp(work: () => unknown): void {
  const begun = busy()
  while (busy() - begun < WARM_UP_MS) work()
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

let met = true
for (const size of [200, 500]) {
  const side = sideOf(size)
  const works = [ours(side), peer(side), oursAnew(side)] as const
  for (const work of works) warmUp(work)
  const rounds = Array.from({ length: ROUNDS }, () => works.map(timed))
  const [own, its, anew] = [0, 1, 2].map(n => median(rounds.map(round => round[n] ?? Number.NaN)))
  const ratios = rounds.map(([mine = Number.NaN, theirs = Number.NaN]) => mine / theirs)
  const ratio = median(ratios)
  const range = `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}`
  if (size === 200) met &&= ratio <= TARGET
  console.log(
    `${size} keys, a key stroke: ${own?.toFixed(1)} us; ajv ${its?.toFixed(1)} us; every value anew ${anew?.toFixed(1)} us`,
  )
  console.log(`  against ajv: ${ratio.toFixed(3)} (${range}, target ${TARGET}) ${ratio <= TARGET ? 'met' : 'MISSED'}`)
  const { both, onlyOurs, onlyPeer, neither } = agreement(side)
  console.log(
    `  a wrong value in each key: refused by both ${both}, here only ${onlyOurs}, by ajv only ${onlyPeer}, by none ${neither}`,
  )
}
process.exitCode = met ? 0 : 1
