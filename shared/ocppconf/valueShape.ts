import { parseInteger } from '../dictionary/grammars/integer.ts'
import { isNetmask, parseIpv4 } from '../dictionary/grammars/ipv4.ts'
import type { ItemValue } from './itemSchema.ts'

const ON: ReadonlySet<string> = new Set(['1', 'true', 'on', 'yes', 'enable', 'enabled', 'active', 'oui'])
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'no', 'disable', 'disabled', 'inactive', 'non'])

/** Whether a switch is on, or null for a spelling nobody knows; no guide says how the station writes it. */
export function parseSwitch(text: string): boolean | null {
  const folded = text.trim().toLowerCase()
  return ON.has(folded) ? true : OFF.has(folded) ? false : null
}

/** Whether a value looks like what an item holds: `empty` says nothing either way. */
export function shapeOf(shape: ItemValue, value: string): 'fits' | 'empty' | 'differs' {
  const text = value.trim()
  if (text === '') return 'empty'
  const fits = (): boolean => {
    switch (shape.kind) {
      case 'websocket':
        return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
      case 'uid':
        return !/\s|:\/\//.test(text)
      case 'ipv4':
        return parseIpv4(text) !== null
      case 'netmask':
        return text === '0.0.0.0' || isNetmask(parseIpv4(text) ?? 0)
      case 'switch':
        return parseSwitch(text) !== null
      case 'integer':
        return parseInteger(text) !== null
      case 'text':
      case 'choice':
      case 'unspecified':
        return true
    }
  }
  return fits() ? 'fits' : 'differs'
}
