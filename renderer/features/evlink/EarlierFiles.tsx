import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { evlinkFiledUnder } from '../../../shared/stations/filedUnder.ts'
import { useKeptFiles } from '../../stores/keptFiles.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { ImportAgain } from './ImportAgain.tsx'

interface Props {
  readonly snapshot: EvlinkSnapshot
  /** Nothing can be imported now. */
  readonly blocked: boolean
  onImport(id: string): void
}

/** Files kept of this station on earlier visits, the newest first; a configuration can be given back. */
export function EarlierFiles({ snapshot, blocked, onImport }: Props) {
  const { t, i18n } = useTranslation('evlink')
  const { files, configurationName } = snapshot
  const kept = useKeptFiles(evlinkFiledUnder(snapshot), files.at(-1)?.backup.id ?? null)
  const now = new Set(files.map(({ backup }) => backup.id))
  const earlier = kept.files?.filter(({ id }) => !now.has(id))
  const number = new Intl.NumberFormat(i18n.language)
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <section className="card" aria-labelledby="earlierfiles">
      <div className="hd">
        <h2 id="earlierfiles">{t('files.earlier')}</h2>
      </div>
      <div className="bd stack">
        {kept.error !== null && <FailureCard info={kept.error} />}
        {earlier?.length === 0 && <p className="small muted">{t('files.earlierNone')}</p>}
        {earlier !== undefined && earlier.length > 0 && (
          <ul className="stack">
            {earlier.map(({ id, name, path, bytes, takenAt }) => (
              <li key={id} className="stack s1">
                <span className="row between wrap">
                  <span className="b wrapany">{name}</span>
                  <span className="small muted">{t('files.bytes', { bytes: number.format(bytes) })}</span>
                </span>
                <span className="row between wrap">
                  <span className="small" title={path}>
                    {when.format(takenAt)}
                  </span>
                  {name === configurationName && (
                    <ImportAgain taken={when.format(takenAt)} blocked={blocked} onPress={() => onImport(id)} />
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
