import type { Knowledge } from '../createKnowledge.ts'
import { ecotapDictionary } from '../ecotapDictionary.ts'

/** Ecotap EVC and ECC controllers: the ECClite guide has parameters only. */
export const ecotap: Knowledge = {
  dictionary: ecotapDictionary,
  messages: null,
  errorCodes: null,
  connectors: null,
  webFields: null,
  smartCharging: null,
}
