import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Settings } from '../../shared/contract/settings.ts'
import { type Language, languageFor, namespaces } from '../../shared/strings/strings.ts'

const chunks = {
  en: () => import('./en.ts'),
  fr: () => import('./fr.ts'),
  nl: () => import('./nl.ts'),
  de: () => import('./de.ts'),
}

/** The language a setting asks for; 'system' is what the browser or the system prefers. */
export function spokenLanguage(setting: Settings['language']): Language {
  return setting === 'system' ? languageFor(navigator.languages) : setting
}

async function load(language: Language) {
  if (i18next.hasResourceBundle(language, 'common')) return
  const { default: files } = await chunks[language]()
  for (const [path, texts] of Object.entries(files)) {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    i18next.addResourceBundle(language, namespace, texts)
  }
}

/** Makes the texts ready. Nothing may be shown before: a page never shows a key. */
export async function startSpeaking(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
    returnNull: false,
  })
  await speak(language)
}

/** Changes the language of the page, once its texts are here. */
export async function speak(language: Language) {
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
