import { useTranslation } from 'react-i18next'
import { type FindingWords, findingWords } from '../../../shared/dictionary/words/findingWords.ts'
import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { useWording } from '../../strings/useWording.ts'

/** What was found and the rule, in the language of the page. */
export function useFindingWords(): (found: TemplateFinding) => FindingWords {
  const { t } = useTranslation(['templates', 'greenup'])
  const wording = useWording()
  return found => {
    switch (found.kind) {
      case 'template': {
        const { code, data } = found
        return { title: t(`findings.${code}.title`, data), rule: t(`findings.${code}.rule`, data) }
      }
      case 'parameter':
        return findingWords(wording, found.finding)
      case 'xml': {
        const { code, data } = found.finding
        return { title: t(`greenup:findings.${code}.title`, data), rule: t(`greenup:findings.${code}.rule`, data) }
      }
    }
  }
}
