import { type Language, languages } from '../contract/settings.ts'
import type acsmart from './en/acsmart.json'
import type common from './en/common.json'
import type compare from './en/compare.json'
import type connect from './en/connect.json'
import type dictionary from './en/dictionary.json'
import type dictionaryPage from './en/dictionaryPage.json'
import type errors from './en/errors.json'
import type evlink from './en/evlink.json'
import type firmware from './en/firmware.json'
import type greenup from './en/greenup.json'
import type hints from './en/hints.json'
import type job from './en/job.json'
import type log from './en/log.json'
import type network from './en/network.json'
import type overview from './en/overview.json'
import type parameters from './en/parameters.json'
import type settings from './en/settings.json'
import type start from './en/start.json'
import type templates from './en/templates.json'
import type xml from './en/xml.json'

export { type Language, languages }

/** The files of texts a language has, one per area. */
export const namespaces = [
  'common',
  'start',
  'connect',
  'overview',
  'log',
  'settings',
  'parameters',
  'firmware',
  'errors',
  'job',
  'hints',
  'dictionary',
  'greenup',
  'xml',
  'compare',
  'templates',
  'dictionaryPage',
  'evlink',
  'acsmart',
  'network',
] as const
export type Namespace = (typeof namespaces)[number]

/** All texts of a language, by namespace; the shape is that of English. */
export interface Texts {
  common: typeof common
  start: typeof start
  connect: typeof connect
  overview: typeof overview
  log: typeof log
  settings: typeof settings
  parameters: typeof parameters
  firmware: typeof firmware
  errors: typeof errors
  job: typeof job
  hints: typeof hints
  dictionary: typeof dictionary
  greenup: typeof greenup
  xml: typeof xml
  compare: typeof compare
  templates: typeof templates
  dictionaryPage: typeof dictionaryPage
  evlink: typeof evlink
  acsmart: typeof acsmart
  network: typeof network
}

/** The language for a list of language tags (`nl-BE`, `en-GB`), best first; English where none fits. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languages.find(language => language === tag.toLowerCase().split(/[-_]/)[0])
    if (found !== undefined) return found
  }
  return 'en'
}
