import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'
import { parseList } from './list.ts'

/** The rotation of one connector; 0 is the wiring between the grid connection and the station's main meter. */
export interface PhaseRotation {
  readonly connector: number
  readonly rotation: string
}

export function parsePhaseRotation(item: string): PhaseRotation | null {
  const [, connector, rotation] = /^\s*(\d{1,3})\.(\w+)\s*$/.exec(item) ?? []
  return connector === undefined || rotation === undefined ? null : { connector: Number(connector), rotation }
}

function checkItem(rotations: readonly string[], item: string): ValueFinding[] {
  const found = parsePhaseRotation(item)
  const value = item.trim()
  if (rotations.includes(value)) return [{ severity: 'hint', code: 'rotation-without-connector', data: { value } }]
  if (!found) return [{ severity: 'error', code: 'rotation-format', data: { value } }]
  const spelling = rotations.find(known => known.toLowerCase() === found.rotation.toLowerCase())
  if (spelling === undefined) {
    const data = { value: found.rotation, allowed: rotations.join(', ') }
    return [{ severity: 'error', code: 'not-in-list', data, field: String(found.connector) }]
  }
  if (spelling === found.rotation) return []
  return [{ severity: 'warning', code: 'spelled-otherwise', data: { value: found.rotation, spelling } }]
}

/** What is wrong with the phases of the connectors, as `0.RST,1.RST,2.RTS` (OCPP 1.6 edition 2, 9.1.7). */
export function checkPhaseRotation(grammar: GrammarOf<'phaseRotation'>, text: string): ValueFinding[] {
  if (text.trim() === '') return [{ severity: 'error', code: 'empty', data: {} }]
  const items = parseList(text)
  const findings = items.flatMap(item => checkItem(grammar.rotations, item))
  const seen = new Set<number>()
  for (const item of items) {
    const connector = parsePhaseRotation(item)?.connector
    if (connector === undefined) continue
    if (seen.has(connector))
      findings.push({ severity: 'warning', code: 'list-item-twice', data: { item: String(connector) } })
    seen.add(connector)
  }
  return findings
}
