import { useTranslation } from 'react-i18next'
import type { EvlinkFile } from '../../../shared/contract/evlink.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { clockTime } from '../../ui/clock.ts'
import { ImportAgain } from './ImportAgain.tsx'

/** Characters of a hash that tell files apart at a glance. */
const SHORT_HASH = 16

interface Props {
  readonly files: readonly EvlinkFile[]
  /** Nothing can be imported now. */
  readonly blocked?: boolean
  /** None where nothing is given back from. */
  readonly onImport?: (id: string) => void
}

/** Files kept during this visit, the newest first: where, how large, and their hash. */
export function FilesCard({ files, blocked = false, onImport }: Props) {
  const { t, i18n } = useTranslation('evlink')
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <section className="card" aria-labelledby="files">
      <div className="hd">
        <h2 id="files">{t('files.title')}</h2>
      </div>
      {files.length === 0 ? (
        <p className="bd small muted">{t('files.none')}</p>
      ) : (
        <ul className="bd stack">
          {[...files].reverse().map(({ what, name, backup }) => (
            <li key={backup.id} className="stack s1">
              <span className="row between wrap">
                <span className="b cap">{t(`file.${what}`)}</span>
                <span className="small muted">
                  {clockTime(backup.takenAt)} · {t('files.bytes', { bytes: number.format(backup.bytes) })}
                </span>
              </span>
              <code className="wrapany small" title={name}>
                {backup.path}
              </code>
              <code className="small muted" title={backup.sha256}>
                SHA-256 {backup.sha256.slice(0, SHORT_HASH)}…
              </code>
              <span className="row wrap">
                <CopyButton className="btn ghost sm" label={t('files.copyHash')} text={() => backup.sha256} />
                <CopyButton className="btn ghost sm" label={t('files.copyPath')} text={() => backup.path} />
                {what === 'configuration' && onImport !== undefined && (
                  <ImportAgain
                    taken={clockTime(backup.takenAt)}
                    blocked={blocked}
                    onPress={() => onImport(backup.id)}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
