import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/Sheet.tsx'

/** Asks before a file with changes makes room for another one. */
export function ReplaceSheet(props: { name: string; other: string | null; onStay(): void; onOpen(): void }) {
  const { name, other, onStay, onOpen } = props
  const { t } = useTranslation('xml')
  return (
    <Sheet
      opened={other !== null}
      onClose={onStay}
      role="alertdialog"
      size={560}
      title={t('replace.title', { name })}
      footer={
        <>
          <button type="button" className="btn big" data-autofocus onClick={onStay}>
            {t('replace.stay')}
          </button>
          <button type="button" className="btn big danger" onClick={onOpen}>
            {t('replace.open', { other })}
          </button>
        </>
      }
    >
      <p className="wrapany">{t('replace.what', { other })}</p>
    </Sheet>
  )
}
