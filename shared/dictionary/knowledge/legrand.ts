import connectors from '../../../resources/dictionaries/legrand/connectors.json' with { type: 'json' }
import keys from '../../../resources/dictionaries/legrand/keys.json' with { type: 'json' }
import messages from '../../../resources/dictionaries/legrand/messages.json' with { type: 'json' }
import webFields from '../../../resources/dictionaries/legrand/web-fields.json' with { type: 'json' }
import { createKnowledge } from '../createKnowledge.ts'

/** Legrand Green’up with communication kit 0 590 56: the English and the French guide. */
export const legrand = createKnowledge({ keys, messages, connectors, webFields })
