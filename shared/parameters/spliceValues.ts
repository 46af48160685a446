import { foldKey } from './configurationKey.ts'
import type { ParameterSlot } from './parameterSlots.ts'

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** A number stays a number and a switch a switch where the new text is one; everything else is written as a string. */
function written(slot: ParameterSlot, value: string): string {
  if (slot.type === 'number' && JSON_NUMBER.test(value)) return value
  if (slot.type === 'boolean' && (value === 'true' || value === 'false')) return value
  return JSON.stringify(value)
}

/** The text with the values of `changes` (by folded key) in place of the old ones. Every other character stays, and so does a value that is the same already. */
export function spliceValues(
  text: string,
  slots: readonly ParameterSlot[],
  changes: ReadonlyMap<string, string>,
): string {
  const pieces: string[] = []
  let from = 0
  for (const slot of slots) {
    const value = changes.get(foldKey(slot.entry.key))
    if (value === undefined || value === slot.entry.value) continue
    pieces.push(text.slice(from, slot.offset), written(slot, value))
    from = slot.offset + slot.length
  }
  return pieces.join('') + text.slice(from)
}
