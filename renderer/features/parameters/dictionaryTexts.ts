import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'

type Area = 'parameters' | 'options' | 'values' | 'fields' | 'groups'

/** What all vendors share is in `dictionary`, the rest in the vendor's own file. */
const SHARED: readonly Area[] = ['fields', 'groups']

/** A text of the dictionary under a name that comes from its data; null where there is none. */
export function dictionaryText(area: Area, name: string): string | null {
  const namespace = SHARED.includes(area) ? 'dictionary' : 'dictionary-ecotap'
  const text: unknown = i18next.getResource(i18next.language, namespace, `${area}.${name}`)
  return typeof text === 'string' ? text : null
}

/** The dictionary's words in the language of the page. */
export function useDictionaryTexts() {
  const { t } = useTranslation('dictionary')
  return {
    describe: (parameter: Parameter | undefined): string => {
      if (!parameter) return t('unknownKey')
      return dictionaryText('parameters', parameter.key) ?? t('seenOnly')
    },
    finding: ({ code, data }: Finding): { title: string; rule: string } => {
      const field = typeof data.field === 'string' ? (dictionaryText('fields', data.field) ?? data.field) : ''
      const words = { ...data, field }
      return { title: t(`findings.${code}.title`, words), rule: t(`findings.${code}.rule`, words) }
    },
    source: ({ sources: [source] }: Parameter): string => {
      const document = ecotapDictionary.documents[source.document]
      const words = { title: document?.title ?? source.document, edition: document?.edition ?? '', ...source }
      if (source.table !== undefined) return t('source.guideTable', words)
      return source.section === undefined ? t('source.logs') : t('source.section', words)
    },
  }
}
