import { foldKey } from '../parameters/configurationKey.ts'
import { checkValue } from './checkValue.ts'
import type { Dictionary } from './dictionary.ts'
import type { Parameter } from './dictionarySchema.ts'
import { byGravity, type Finding } from './finding.ts'
import { type CheckedEntry, checkAccess } from './rules/access.ts'
import { finding, type Rule, type RuleContext } from './rules/rule.ts'
import { rulesOf } from './rules/rulesOf.ts'

/** Keys that are remembered: more than a person edits at once, fewer than fill the memory. */
const MOST_KEYS = 10_000

/** The value a parameter has in the set that is being checked, whatever its key is called there. */
interface Cell {
  turn: number
  value: string
  /** The folded key it came under. */
  id: string
}

/** What was found of one key the last time, and what it was found of. */
interface Slot {
  readonly key: string
  readonly id: string
  readonly parameter: Parameter | undefined
  /** None where no rule reads the parameter and it has one name only. */
  readonly cell: Cell | null
  readonly isAlias: boolean
  value: string | null
  readonly: boolean
  station: string | undefined
  findings: readonly Finding[]
}

interface RuleState {
  readonly rule: Rule
  readonly folded: readonly string[]
  readonly cells: readonly Cell[]
  inputs: readonly (string | undefined)[] | null
  station: RuleContext['station']
  installation: RuleContext['installation']
  findings: readonly Finding[]
}

/**
 * Checks sets of values of one dictionary and remembers what it found of each value: on a key stroke, one value and the rules that read it are looked
 * at again. What it gives depends on what it is given alone.
 */
export class Checker {
  readonly #dictionary: Dictionary
  readonly #slots = new Map<string, Slot>()
  readonly #cells = new Map<string, Cell>()
  readonly #rules: readonly RuleState[]
  /** The slots of the last set in its order: most often the next one is the same keys again. */
  #row: Slot[] = []
  #turn = 0

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
    this.#rules = rulesOf(dictionary.id).map(rule => {
      const folded = rule.reads.map(foldKey)
      const cells = folded.map(id => this.#cellOf(id))
      return { rule, folded, cells, inputs: null, station: undefined, installation: undefined, findings: [] }
    })
  }

  /** Every finding, by folded key as the set has it; the gravest first. */
  check(entries: Iterable<CheckedEntry>, context: RuleContext): Map<string, readonly Finding[]> {
    this.#turn += 1
    const found = new Map<string, readonly Finding[]>()
    const aliases: CheckedEntry[] = []
    let at = 0
    for (const entry of entries) {
      const likely = this.#row[at]
      const slot = likely?.key === entry.key ? likely : this.#slotOf(entry.key)
      this.#row[at] = slot
      at += 1
      this.#visit(slot, entry, context)
      if (slot.isAlias) aliases.push(entry)
      if (slot.findings.length > 0) add(found, slot.id, slot.findings)
    }
    for (const entry of aliases) this.#checkSpelling(found, entry)
    for (const state of this.#rules) {
      if (!this.#isSame(state, context)) this.#ask(state, context)
      for (const one of state.findings) add(found, this.#idOf(one.key), [one])
    }
    return found
  }

  #cellOf(folded: string): Cell {
    const known = this.#cells.get(folded)
    if (known) return known
    const cell = { turn: 0, value: '', id: folded }
    this.#cells.set(folded, cell)
    return cell
  }

  #forget(): void {
    this.#slots.clear()
    this.#row = []
    const needed = new Set(this.#rules.flatMap(({ folded }) => folded))
    for (const folded of this.#cells.keys()) if (!needed.has(folded)) this.#cells.delete(folded)
  }

  #slotOf(key: string): Slot {
    const known = this.#slots.get(key)
    if (known) return known
    if (this.#slots.size >= MOST_KEYS) this.#forget()
    const parameter = this.#dictionary.find(key)
    const id = foldKey(key)
    const canonical = parameter ? foldKey(parameter.key) : id
    const slot: Slot = {
      key,
      id,
      parameter,
      cell: this.#cells.has(canonical) || parameter?.aliases.length ? this.#cellOf(canonical) : null,
      isAlias: canonical !== id,
      value: null,
      readonly: false,
      station: undefined,
      findings: [],
    }
    this.#slots.set(key, slot)
    return slot
  }

  #visit(slot: Slot, entry: CheckedEntry, { station }: RuleContext): void {
    const { cell } = slot
    // A set may have a key under its own name and under another one: its own counts.
    if (cell !== null && (cell.turn !== this.#turn || !slot.isAlias)) {
      cell.turn = this.#turn
      cell.value = entry.value
      cell.id = slot.id
    }
    const stationValue = station?.get(slot.id)
    const readonly = entry.readonly === true
    if (slot.value === entry.value && slot.readonly === readonly && slot.station === stationValue) return
    slot.value = entry.value
    slot.readonly = readonly
    slot.station = stationValue
    slot.findings =
      slot.parameter === undefined
        ? []
        : sorted([
            ...checkValue(this.#dictionary, entry.key, entry.value),
            ...checkAccess(slot.parameter, entry, stationValue),
          ])
  }

  /** A guide’s other spelling of a key: which one the station answers to is the dictionary’s. */
  #checkSpelling(found: Map<string, readonly Finding[]>, { key, value }: CheckedEntry): void {
    const { id, parameter, cell } = this.#slotOf(key)
    if (!parameter) return
    const data = { key, spelling: parameter.key }
    const spelled =
      cell === null || cell.id === id
        ? finding(key, 'warning', 'key-spelled-otherwise', data, { proposal: { key: parameter.key, value } })
        : finding(key, 'warning', 'key-twice', data)
    add(found, id, [spelled])
  }

  #inputOf(state: RuleState, index: number, { station }: RuleContext): string | undefined {
    const cell = state.cells[index]
    if (cell?.turn === this.#turn) return cell.value
    return station?.get(state.folded[index] ?? '')
  }

  #isSame(state: RuleState, context: RuleContext): boolean {
    const { inputs } = state
    if (inputs === null || state.station !== context.station || state.installation !== context.installation)
      return false
    for (let index = 0; index < inputs.length; index += 1)
      if (inputs[index] !== this.#inputOf(state, index, context)) return false
    return true
  }

  #ask(state: RuleState, context: RuleContext): void {
    const inputs = state.folded.map((_, index) => this.#inputOf(state, index, context))
    state.inputs = inputs
    state.station = context.station
    state.installation = context.installation
    state.findings = state.rule.check(key => {
      const index = state.rule.reads.indexOf(key)
      if (index < 0) throw new Error(`a rule reads ${key} without saying so`)
      return inputs[index]
    }, context)
  }

  /** Where a rule’s finding belongs: the row that has the value. */
  #idOf(key: string): string {
    const folded = foldKey(key)
    const cell = this.#cells.get(folded)
    return cell?.turn === this.#turn ? cell.id : folded
  }
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : [...findings].sort(byGravity)
}

function add(found: Map<string, readonly Finding[]>, id: string, findings: readonly Finding[]): void {
  const before = found.get(id)
  found.set(id, before ? sorted([...before, ...findings]) : findings)
}
