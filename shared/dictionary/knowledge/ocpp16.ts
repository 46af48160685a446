import keys from '../../../resources/dictionaries/ocpp16/keys.json' with { type: 'json' }
import { createKnowledge } from '../createKnowledge.ts'

/** The configuration keys of OCPP 1.6 that the vendors refer to. */
export const ocpp16 = createKnowledge({ keys })
