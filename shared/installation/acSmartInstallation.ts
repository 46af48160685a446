import type { Rule } from '../dictionary/rules/rule.ts'
import { currentOf, sumOf } from './currentRules.ts'
import { standardInstallation } from './phaseRules.ts'

/** Derived from the key’s name; the AC SMART document names no unit, amperes are likely. */
const connector: Rule = currentOf('ConnectorMaximumCurrent')
/** Derived: all sockets together. */
const allSockets: Rule = sumOf({ keys: ['ConnectorMaximumCurrent'], times: 'sockets' })

export const acSmartInstallation: readonly Rule[] = [connector, allSockets, ...standardInstallation]
