import { parseInteger } from '../grammars/integer.ts'
import { parseOptionList } from '../grammars/optionList.ts'
import { finding, type Rule } from './rule.ts'

/** The first mask with level 3 in it (ECClite guide, chapter 11, chg_Debug: each level is a bit). */
const LEVEL_3 = 4

/** ECClite guide, table 1: only warn and error are on by default. Derived: level 3 and above is for finding a fault, and may write card numbers. */
export const debugLogging: Rule = {
  reads: ['chg_Debug'],
  check(read) {
    const loud = parseOptionList(read('chg_Debug') ?? '').filter(({ value }) => (parseInteger(value) ?? 0) >= LEVEL_3)
    const [first] = loud
    if (first === undefined) return []
    const options = loud.map(({ name }) => name).join(', ')
    return [finding('chg_Debug', 'hint', 'debug-left-on', { options }, { field: first.name })]
  },
}
