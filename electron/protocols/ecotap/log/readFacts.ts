import type { StationFact } from '../../../../shared/contract/station.ts'
import { bootBanner } from './bootBanner.ts'
import { factLines } from './factLines.ts'
import { lineBody } from './lineBody.ts'

/** What a fact is about: its name and number. */
function isAbout(a: StationFact, b: StationFact): boolean {
  return a.name === b.name && a.number === b.number
}

function saysTheSame(a: StationFact, b: StationFact): boolean {
  return isAbout(a, b) && a.value === b.value && a.state === b.state && a.stateCode === b.stateCode
}

/** In the order of the overview: by name as the contract lists them, then by number. */
const ORDER: readonly StationFact['name'][] = [
  'firmware',
  'central-system',
  'channel',
  'meter',
  'reader',
  'grid',
  'network',
]

function inOrder(a: StationFact, b: StationFact): number {
  return ORDER.indexOf(a.name) - ORDER.indexOf(b.name) || (a.number ?? 0) - (b.number ?? 0)
}

function withFact(facts: StationFact[], fact: StationFact): StationFact[] {
  const known = facts.find(other => isAbout(other, fact))
  if (known && saysTheSame(known, fact)) return facts
  return [...facts.filter(other => other !== known), fact].sort(inOrder)
}

/**
 * The station's state after one more line of its log, one fact per thing; the same array where nothing changed.
 * A bootloader banner clears them. The line kept with a fact is the one that changed it.
 */
export function readFacts(facts: StationFact[], line: string): StationFact[] {
  const body = lineBody(line)
  if (bootBanner(body)) return facts.length === 0 ? facts : []
  for (const { pattern, says } of factLines) {
    const found = pattern.exec(body)
    if (!found) continue
    const fact = says(facts, found.slice(1), body)
    return fact === null ? facts : withFact(facts, fact)
  }
  return facts
}
