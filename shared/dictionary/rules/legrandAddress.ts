import { checkJoinedAddress } from '../joinedAddress.ts'
import { finding, type Rule } from './rule.ts'

/** Green’up guides: the station connects to `URL/UID` (French guide, procedure, step 5). Derived: so the address has neither UID nor slash at its end. */
export const joinedUrl: Rule = {
  reads: ['URL', 'UID'],
  check(read) {
    const found = checkJoinedAddress(read('URL') ?? '', read('UID') ?? '')
    if (found === null) return []
    const code = found.problem === 'name-inside' ? 'uid-in-url' : 'url-ends-with-slash'
    return [finding('URL', 'warning', code, {}, { field: 'path', proposal: { key: 'URL', value: found.value } })]
  },
}
