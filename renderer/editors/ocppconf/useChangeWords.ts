import { useTranslation } from 'react-i18next'
import type { XmlView } from './useXmlView.ts'

/** What was done to the file: '3 values, 0 other bytes'. */
export function useChangeWords({ changed, otherBytes }: Pick<XmlView, 'changed' | 'otherBytes'>): string {
  const { t } = useTranslation('xml')
  if (changed.length === 0 && otherBytes === 0) return t('changes.none')
  return t('changes.both', {
    values: t('changes.values', { count: changed.length }),
    bytes: t('changes.bytes', { count: otherBytes }),
  })
}
