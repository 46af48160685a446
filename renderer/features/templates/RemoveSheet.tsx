import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '../../../shared/contract/templates.ts'
import { Sheet } from '../../ui/Sheet.tsx'

interface Props {
  /** The one that is asked about; null closes the sheet. */
  readonly template: TemplateSummary | null
  onClose(): void
  onRemove(template: TemplateSummary): void
}

/** Asks before a template leaves the list. */
export function RemoveSheet({ template, onClose, onRemove }: Props) {
  const { t } = useTranslation('templates')
  if (template === null) return null
  const footer = (
    <>
      <button type="button" className="btn big" data-autofocus onClick={onClose}>
        {t('remove.keep')}
      </button>
      <button type="button" className="btn big danger" onClick={() => onRemove(template)}>
        {t('remove.act')}
      </button>
    </>
  )
  return (
    <Sheet
      opened
      role="alertdialog"
      size={560}
      title={t('remove.title', { name: template.name })}
      onClose={onClose}
      footer={footer}
    >
      <p>{t('remove.what')}</p>
    </Sheet>
  )
}
