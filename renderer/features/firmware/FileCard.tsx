import { useTranslation } from 'react-i18next'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ChooseFileButton } from './ChooseFileButton.tsx'

/** The file: what its name says, what its bytes say, and the hash to compare. */
export function FileCard({ image, onFile }: { image: FirmwareImage; onFile(file: File): void }) {
  const { t, i18n } = useTranslation('firmware')
  const size = new Intl.NumberFormat(i18n.language).format(image.size)
  const { versionInName, versionInImage, sha256 } = image
  return (
    <section className="card" aria-labelledby="file-card">
      <div className="hd row between versionhead">
        <h2 id="file-card">{t('file.title')}</h2>
        <ChooseFileButton className="btn ghost sm" label={t('file.other')} onFile={onFile} />
      </div>
      <div className="bd">
        <p className="bigversion">{versionInName ? formatFirmware(versionInName) : t('unknown')}</p>
        <dl className="kv">
          <dt>{t('file.name')}</dt>
          <dd className="wrapany">{t('file.nameAndSize', { name: image.name, size })}</dd>
          <dt>{t('file.versionInImage')}</dt>
          <dd>{versionInImage ? t('file.found', { version: formatFirmware(versionInImage) }) : t('file.notFound')}</dd>
          <dt>{t('file.sha256')}</dt>
          <dd className="row wrap">
            <code title={sha256}>{`${sha256.slice(0, 8)}…${sha256.slice(-7)}`}</code>
            <CopyButton className="btn ghost sm" label={t('file.copyHash')} text={() => sha256} />
          </dd>
          <dt>{t('file.crc')}</dt>
          <dd>
            <code>{image.crc16}</code>
          </dd>
        </dl>
      </div>
    </section>
  )
}
