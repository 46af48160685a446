import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/contract/backups.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

interface Props {
  readonly opened: boolean
  /** The station whose backups are listed; null lists all. */
  readonly serial: string | null
  onClose(): void
  /** Loads a backup as values to send; false where it could not be read. */
  onLoad(id: string): void
}

const REASONS = ['send', 'flash', 'receive'] as const

/** The backups on this laptop, the newest first. */
export function BackupsSheet({ opened, serial, onClose, onLoad }: Props) {
  const { t, i18n } = useTranslation(['parameters', 'common'])
  const backend = useBackend()
  const { run, error } = useCall()
  const [backups, setBackups] = useState<Backup[] | null>(null)
  useEffect(() => {
    if (!opened) return
    void run(() => backend.backups.list({ serial })).then(outcome => outcome.ok && setBackups(outcome.value))
  }, [opened, serial, backend, run])
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })
  const reasonOf = (reason: string): string => {
    const known = REASONS.find(name => name === reason)
    return known ? t(`backups.reason.${known}`) : reason
  }
  const footer = (
    <button type="button" className="btn big" onClick={onClose}>
      {t('common:close')}
    </button>
  )
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={serial === null ? t('backups.titleAll') : t('backups.title', { serial })}
      footer={footer}
    >
      {error !== null && <FailureCard info={error} />}
      {backups?.length === 0 && (
        <EmptyState icon="box" title={t('backups.none')}>
          {t('backups.noneMore')}
        </EmptyState>
      )}
      {backups !== null && backups.length > 0 && (
        <table className="t backups">
          <colgroup>
            <col className="whencol" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('backups.taken')}</th>
              {serial === null && <th scope="col">{t('backups.station')}</th>}
              <th scope="col">{t('backups.why')}</th>
              <th scope="col">{t('backups.keys')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('backups.load')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map(backup => (
              <tr key={backup.id}>
                <td>{when.format(backup.takenAt)}</td>
                {serial === null && <td>{backup.serial}</td>}
                <td>{reasonOf(backup.reason)}</td>
                <td>{backup.keys}</td>
                <td className="num buttoncell">
                  <button type="button" className="btn sm" onClick={() => onLoad(backup.id)}>
                    {t('backups.load')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}
