import keys from '../../resources/dictionaries/ecotap/keys.json' with { type: 'json' }
import { createDictionary } from './dictionary.ts'

/** The Ecotap controllers' parameters: ECClite guide chapter 11, and keys seen on controllers that no document explains. */
export const ecotapDictionary = createDictionary(keys)
