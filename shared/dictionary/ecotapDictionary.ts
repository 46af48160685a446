import evc from '../../resources/dictionaries/ecotap/evc.json' with { type: 'json' }
import { createDictionary } from './dictionary.ts'

/** The Ecotap controllers' parameters: ECClite guide chapter 11, and keys seen on controllers that no document explains. */
export const ecotapDictionary = createDictionary(evc)
