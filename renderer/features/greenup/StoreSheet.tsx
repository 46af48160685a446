import { useTranslation } from 'react-i18next'
import type { NetworkAfter } from '../../../shared/stations/networkAfter.ts'
import { useAnswer } from '../../stores/useAnswer.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { State } from '../../ui/State.tsx'
import type { StoredValue } from './greenupDesk.ts'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly button: string
  readonly values: readonly StoredValue[]
  /** Bytes that differ outside of values. */
  readonly otherBytes: number
  /** Where the station answers afterwards, where that changes. */
  readonly network: NetworkAfter | null
  onClose(): void
  onStore(): void
}

/** What is about to be stored: old and new, what acts at once, where the backup lies. Only its button writes. */
export function StoreSheet(props: Props) {
  const { opened, title, button, values, otherBytes, network, onClose, onStore } = props
  const { t } = useTranslation(['greenup', 'xml', 'common'])
  const about = useAnswer(backend => backend.system.about())
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={title}
      footer={
        <>
          <button type="button" className="btn big" onClick={onClose}>
            {t('common:cancel')}
          </button>
          <button type="button" className="btn primary" data-autofocus onClick={onStore}>
            <Icon name="up" />
            {button}
          </button>
        </>
      }
    >
      <div className="stack">
        {network && (
          <Note kind="warn" title={t('xml:network.title')}>
            {network.to === null
              ? t('page.file.dhcp', { from: network.from })
              : t('page.file.answers', { to: network.to, from: network.from })}
          </Note>
        )}
        <table className="t storelist">
          <thead>
            <tr>
              <th scope="col">{t('xml:column.setting')}</th>
              <th scope="col">{t('page.store.old')}</th>
              <th scope="col">{t('page.store.new')}</th>
              <th scope="col">{t('page.store.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ label, before, after, atOnce }) => (
              <tr key={label}>
                <th scope="row" className="storename">
                  {label}
                </th>
                <td className="v old wrapok wrapany">{before}</td>
                <td className="v new wrapok wrapany">{after}</td>
                <td className="wrapok">
                  {atOnce ? (
                    <State kind="warn">{t('page.store.atOnce')}</State>
                  ) : (
                    <span className="small muted">{t('page.store.later')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {otherBytes > 0 && <p className="small">{t('page.store.bytes', { count: otherBytes })}</p>}
        <p className="row top">
          <Icon name="box" />
          <span className="grow">
            <b>{t('page.store.backup')}</b>{' '}
            <span className="small muted wrapany">
              {t('page.store.backupWhere', { folder: about?.folders.backups ?? '…' })}
            </span>
          </span>
        </p>
        <p className="row top">
          <Icon name="refresh" />
          <span className="grow">
            <b>{t('page.store.readBack')}</b> <span className="small muted">{t('page.store.readBackMore')}</span>
          </span>
        </p>
      </div>
    </Sheet>
  )
}
