import type { GrammarOf, Option } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'
import { parseInteger } from './integer.ts'
import { type OptionItem, parseOptionList, printOptionList, setOption } from './optionList.ts'

/** The largest mask the guide's bits make: levels 1 to 5 are 1, 2, 4, 8 and 16 (ECClite guide, chapter 11, chg_Debug). */
const LARGEST_MASK = 31

/** Whether a level, counted from 1, is in a mask. */
export function hasLevel(mask: number, level: number): boolean {
  return (mask & (1 << (level - 1))) !== 0
}

/** The mask with one level, counted from 1, switched. */
export function toggleLevel(mask: number, level: number): number {
  return mask ^ (1 << (level - 1))
}

function checkOption(option: Option, item: OptionItem, repaired: (value: string) => string): ValueFinding[] {
  const data = { option: item.name, value: item.value }
  const field = option.name
  switch (option.kind) {
    case 'flag':
      if (item.value !== '0' && item.value !== '1')
        return [{ severity: 'error', code: 'option-not-a-flag', data, field }]
      if (option.obsolete && item.value === '1')
        return [{ severity: 'hint', code: 'option-obsolete', data, field, value: repaired('0') }]
      return []
    case 'levels': {
      const mask = parseInteger(item.value)
      if (mask === null || mask < 0 || mask > LARGEST_MASK)
        return [{ severity: 'error', code: 'option-not-levels', data, field }]
      const documented = 2 ** option.levels - 1
      if (mask <= documented) return []
      const value = repaired(String(mask & documented))
      return [
        {
          severity: 'warning',
          code: 'option-levels-undocumented',
          data: { ...data, levels: option.levels },
          field,
          value,
        },
      ]
    }
    case 'text':
      if (item.value.length <= option.maxLength) return []
      return [
        {
          severity: 'error',
          code: 'option-too-long',
          data: { ...data, length: item.value.length, max: option.maxLength },
          field,
        },
      ]
  }
}

function withoutBlanks(items: readonly OptionItem[]): OptionItem[] {
  return items.map(item => ({ ...item, before: '', assign: item.assign === null ? null : '=', after: '' }))
}

/** What is wrong in a list of options. Options the guide does not list are kept and named: firmware knows more than the guide. */
export function checkOptions(grammar: GrammarOf<'options'>, text: string): ValueFinding[] {
  const items = parseOptionList(text)
  const findings: ValueFinding[] = []
  const seen = new Set<string>()
  for (const item of items) {
    const folded = item.name.toLowerCase()
    const option = grammar.options.find(known => known.name.toLowerCase() === folded)
    if (item.name === '') {
      const value = printOptionList(items.filter(other => other !== item))
      findings.push({ severity: 'error', code: 'option-without-name', data: {}, value })
    } else if (seen.has(folded)) {
      findings.push({
        severity: 'warning',
        code: 'option-twice',
        data: { option: item.name },
        field: option?.name ?? item.name,
      })
    } else if (item.assign === null) {
      findings.push({
        severity: 'error',
        code: 'option-without-value',
        data: { option: item.name },
        field: option?.name ?? item.name,
      })
    } else if (option) {
      findings.push(...checkOption(option, item, value => printOptionList(setOption(items, item.name, value))))
    } else {
      findings.push({ severity: 'hint', code: 'option-not-documented', data: { option: item.name }, field: item.name })
    }
    seen.add(folded)
  }
  const tidy = printOptionList(withoutBlanks(items))
  if (tidy !== text) findings.push({ severity: 'hint', code: 'blanks-in-list', data: {}, value: tidy })
  return findings
}
