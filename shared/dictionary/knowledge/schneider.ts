import errorCodes from '../../../resources/dictionaries/schneider/error-codes.json' with { type: 'json' }
import keys from '../../../resources/dictionaries/schneider/keys.json' with { type: 'json' }
import messages from '../../../resources/dictionaries/schneider/messages.json' with { type: 'json' }
import smartCharging from '../../../resources/dictionaries/schneider/smart-charging.json' with { type: 'json' }
import webFields from '../../../resources/dictionaries/schneider/web-fields.json' with { type: 'json' }
import { createKnowledge } from '../createKnowledge.ts'

/** Schneider EVlink: the OCPP guide. */
export const schneider = createKnowledge({ keys, messages, errorCodes, webFields, smartCharging })
