import keys from '../../../resources/dictionaries/weidmueller/keys.json' with { type: 'json' }
import messages from '../../../resources/dictionaries/weidmueller/messages.json' with { type: 'json' }
import { createKnowledge } from '../createKnowledge.ts'

/** Weidmueller AC SMART. */
export const weidmueller = createKnowledge({ keys, messages })
