import { useTranslation } from 'react-i18next'
import type { ItemRow } from '../../../shared/ocppconf/itemRows.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'

/** What rows and findings are called in the language of the page. */
export function useItemWords() {
  const { t } = useTranslation(['xml', 'greenup'])
  const label = ({ item, number, element }: Pick<ItemRow, 'item' | 'number' | 'element'>): string => {
    if (item === null) return element
    const name = t(`greenup:items.${item.id}.label`)
    return number === null ? name : t('nth', { label: name, number })
  }
  return {
    label,
    /** With its group, so that it stands alone: 'RJ45 port, IP address'. */
    fullLabel: (row: Pick<ItemRow, 'item' | 'number' | 'element'>): string =>
      row.item ? `${t(`greenup:groups.${row.item.group}`)}, ${label(row)}` : row.element,
    finding: ({ code, data }: XmlFinding) => ({
      title: t(`greenup:findings.${code}.title`, data),
      rule: t(`greenup:findings.${code}.rule`, data),
    }),
    fix: (value: string): string => (value !== '' && value.length <= 32 ? t('use', { value }) : t('fix')),
  }
}
