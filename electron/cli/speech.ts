import i18next, { type TFunction } from 'i18next'
import { type Language, languageFor } from '../../shared/strings/strings.ts'
import de from './texts/de.ts'
import en from './texts/en.ts'
import fr from './texts/fr.ts'
import nl from './texts/nl.ts'

const texts = { en, fr, nl, de }

const namespaces = [
  'cli',
  'compare',
  'errors',
  'job',
  'hints',
  'dictionary',
  'dictionaryPage',
  'evlink',
  'firmware',
  'greenup',
  'network',
  'templates',
] as const

export type Speech = TFunction<typeof namespaces>

/** The texts of the terminal in the language of `tag` (`nl-BE`, `fr`); English for a language we have not. */
export async function speech(tag: string): Promise<{ t: Speech; language: Language }> {
  const language = languageFor([tag])
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: 'cli',
    resources: { [language]: texts[language] },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return { t: instance.getFixedT(language, namespaces), language }
}
