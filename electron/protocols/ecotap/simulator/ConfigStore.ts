import { type ConfigurationKey, foldKey } from '../../../../shared/parameters/configurationKey.ts'
import { type FactoryKey, factoryConfiguration } from './factoryConfiguration.ts'

export type ChangeStatus = 'Accepted' | 'Rejected' | 'NotSupported'

/** A controller's configuration: what runs now, and what survives a restart. Keys compare without case. */
export class ConfigStore {
  readonly #rows = new Map<string, FactoryKey>()
  readonly #maxValueLength: number
  #running = new Map<string, string>()
  #saved = new Map<string, string>()

  constructor(maxValueLength: number, overrides: Readonly<Record<string, string>> = {}) {
    this.#maxValueLength = maxValueLength
    const values = new Map(Object.entries(overrides).map(([key, value]) => [foldKey(key), value]))
    for (const row of factoryConfiguration) {
      const folded = foldKey(row.key)
      this.#rows.set(folded, { ...row, value: values.get(folded) ?? row.value })
    }
    this.restoreFactory()
  }

  restoreFactory(): void {
    this.#saved = new Map([...this.#rows].map(([folded, row]) => [folded, row.value]))
    this.loadSaved()
  }

  /** A restart: changes that were not saved are gone. */
  loadSaved(): void {
    this.#running = new Map(this.#saved)
  }

  save(): void {
    this.#saved = new Map(this.#running)
  }

  value(key: string): string {
    return this.#running.get(foldKey(key)) ?? ''
  }

  /** One option of a `name=value,name=value` key, or null. */
  option(key: string, name: string): string | null {
    const pairs = this.value(key).split(',')
    const found = pairs.map(pair => pair.split('=')).find(([option]) => foldKey(option ?? '') === foldKey(name))
    return found?.[1] ?? null
  }

  /** The keys asked for (all where none is named) in the store's order, and the names it does not know. Write-only keys are in neither. */
  list(asked: readonly string[]): { configurationKey: ConfigurationKey[]; unknownKey: string[] } {
    const wanted = new Set(asked.map(foldKey))
    const configurationKey = [...this.#rows]
      .filter(([folded, row]) => row.access !== 'WO' && (wanted.size === 0 || wanted.has(folded)))
      .map(([folded, row]) => ({ key: row.key, readonly: row.access === 'RO', value: this.#running.get(folded) ?? '' }))
    return { configurationKey, unknownKey: asked.filter(key => !this.#rows.has(foldKey(key))) }
  }

  /** Rows D16 and 6.1a: unknown, read-only, too long, no text or not of the key's form. */
  change(key: string, value: unknown): ChangeStatus {
    const row = this.#rows.get(foldKey(key))
    if (!row) return 'NotSupported'
    if (row.access === 'RO' || typeof value !== 'string' || value.length > this.#maxValueLength) return 'Rejected'
    if (row.accepts?.test(value) === false) return 'Rejected'
    this.#running.set(foldKey(key), value)
    return 'Accepted'
  }

  /** The compact JSON that is stored and checksummed (row D27). */
  text(): string {
    return JSON.stringify({ configurationKey: this.list([]).configurationKey })
  }
}
