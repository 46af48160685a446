import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

interface Props {
  /** The chosen file; null while nothing is asked. */
  readonly file: File | null
  readonly snapshot: EvlinkSnapshot
  onClose(): void
  onImport(): void
}

/** Asks before a station gets a whole configuration. */
export function ImportSheet({ file, snapshot, onClose, onImport }: Props) {
  const { t, i18n } = useTranslation(['evlink', 'common'])
  const name = snapshot.identity.serial ?? snapshot.address
  const bytes = new Intl.NumberFormat(i18n.language).format(file?.size ?? 0)
  const footer = (
    <>
      <button type="button" className="btn big" data-autofocus onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="button" className="btn danger big" onClick={onImport}>
        {t('import.act', { name })}
      </button>
    </>
  )
  return (
    <Sheet
      opened={file !== null}
      onClose={onClose}
      title={t('import.title', { name })}
      footer={footer}
      size={600}
      role="alertdialog"
    >
      <div className="stack">
        <dl className="kv">
          <dt>{t('import.file')}</dt>
          <dd className="wrapany">{file?.name}</dd>
          <dt>{t('import.size')}</dt>
          <dd>{t('files.bytes', { bytes })}</dd>
        </dl>
        <Note kind="warn" title={t('import.all')}>
          {t('import.same')}
        </Note>
        <ul className="bullets">
          <li>{t('import.first')}</li>
          <li>{t('import.after')}</li>
          <li>{t('import.reboot')}</li>
        </ul>
      </div>
    </Sheet>
  )
}
