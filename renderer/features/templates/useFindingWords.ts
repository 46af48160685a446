import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'

function fieldName(field: string | number | undefined): string {
  if (typeof field !== 'string') return ''
  const text: unknown = i18next.getResource(i18next.language, 'dictionary', `fields.${field}`)
  return typeof text === 'string' ? text : field
}

/** What was found and the rule, in the language of the page. */
export function useFindingWords(): (found: TemplateFinding) => { title: string; rule: string } {
  const { t } = useTranslation(['templates', 'dictionary', 'greenup'])
  return found => {
    switch (found.kind) {
      case 'template': {
        const { code, data } = found
        return { title: t(`findings.${code}.title`, data), rule: t(`findings.${code}.rule`, data) }
      }
      case 'parameter': {
        const { code, data } = found.finding
        const words = { ...data, field: fieldName(data.field) }
        return {
          title: t(`dictionary:findings.${code}.title`, words),
          rule: t(`dictionary:findings.${code}.rule`, words),
        }
      }
      case 'xml': {
        const { code, data } = found.finding
        return { title: t(`greenup:findings.${code}.title`, data), rule: t(`greenup:findings.${code}.rule`, data) }
      }
    }
  }
}
