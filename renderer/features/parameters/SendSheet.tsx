import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restartsAfterSeconds } from '../../../shared/dictionary/restartsAfterSeconds.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useStation } from '../../stores/snapshots.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { State } from '../../ui/State.tsx'
import { changedOptions, notSent } from './notSent.ts'
import type { Row } from './rows.ts'
import { MASK } from './stateLook.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'

interface Props {
  readonly opened: boolean
  readonly rows: readonly Row[]
  onClose(): void
  onSend(thenReset: boolean): void
}

/** What is about to be written: old and new, effects, what is left out, where the backup lies. Only its button writes. */
export function SendSheet({ opened, rows, onClose, onSend }: Props) {
  const { t } = useTranslation(['parameters', 'common'])
  const station = useStation()
  const [thenReset, setThenReset] = useState(true)
  const folder = useBackupFolder(opened)
  const formId = useId()
  const ticked = rows.filter(row => row.ticked)
  const left = notSent(rows)
  const count = ticked.length
  const name = station?.identity.serial ?? station?.identity.ocppId ?? t('sheet.thisController')
  const secret = ticked.some(row => row.parameter?.access === 'WO')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend(thenReset)
  }
  const footer = (
    <>
      <button type="button" className="btn big" onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="submit" form={formId} className="btn primary" data-autofocus>
        <Icon name="up" />
        {t('send', { count })}
        <span className="ret" aria-hidden="true">
          {t('common:enterKey')}
        </span>
      </button>
    </>
  )
  return (
    <Sheet opened={opened} onClose={onClose} title={t('sheet.title', { count, name })} footer={footer}>
      <form id={formId} onSubmit={submit} className="stack">
        <p className="muted">{t('sheet.how')}</p>
        <div className="card flat">
          <table className="t sendlist">
            <colgroup>
              <col className="narrowkey" />
              <col />
              <col className="arrowcol" />
              <col />
              <col className="statecol" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('table.key')}</th>
                <th scope="col">{t('table.station')}</th>
                <th>
                  <span className="visually-hidden">{t('sheet.becomes')}</span>
                </th>
                <th scope="col">{t('sheet.new')}</th>
                <th scope="col">{t('sheet.effect')}</th>
              </tr>
            </thead>
            <tbody>
              {ticked.map(row => (
                <SendLine key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
        <div className="grid2">
          <Point icon="box" title={t('sheet.backupFirst')}>
            {t('sheet.backupWhere', { folder: folder ?? '…' })}
          </Point>
          <Point icon="undo" title={t('sheet.undo')}>
            {secret ? t('sheet.undoNotSecret') : t('sheet.undoHow')}
          </Point>
          {left.length > 0 && (
            <Point icon="err" title={t('sheet.notSent', { count: left.length })}>
              <NotSentList left={left} />
            </Point>
          )}
          {station?.dialect.confirmed === null && (
            <Point icon="info" title={t('sheet.dialect', { dialect: station.dialect.id })}>
              {t('sheet.unconfirmed')}
            </Point>
          )}
        </div>
        <label className="check boxed">
          <input
            type="checkbox"
            className="cb"
            checked={thenReset}
            onChange={event => setThenReset(event.target.checked)}
          />
          <span>
            <b>{t('sheet.thenReset')}</b> <span className="muted">{t('sheet.thenResetTime')}</span>
          </span>
        </label>
      </form>
    </Sheet>
  )
}

function NotSentList({ left }: { left: ReturnType<typeof notSent> }) {
  const { t } = useTranslation('parameters')
  const texts = useDictionaryTexts()
  return (
    <ul>
      {left.map(({ row, reason }) => {
        const [finding] = row.findings
        const why = reason === 'error' && finding ? texts.finding(finding).title : t(`sheet.reason.${reason}`)
        return (
          <li key={row.id} className="wrapany">
            <code>{row.key}</code>: {why}
          </li>
        )
      })}
    </ul>
  )
}

function SendLine({ row }: { row: Row }) {
  const { t } = useTranslation('parameters')
  const restarts = row.parameter && restartsAfterSeconds(row.parameter)
  const unit = row.parameter?.unit ? ` ${row.parameter.unit}` : ''
  const part = row.station === null || row.value === null ? null : changedOptions(row.station, row.value)
  const was = row.parameter?.access === 'WO' ? t('table.neverReadBack') : (part?.before ?? row.station)
  const becomes = row.secret ? MASK : (part?.after ?? row.value)
  const same = row.station !== null && row.station === row.value
  return (
    <tr>
      <th scope="row" className="key rowhead roomy wrapany">
        {row.key}
      </th>
      <td className="roomy v old wrapok wrapany">
        {was === null ? t('table.none') : `${was}${row.station === null ? '' : unit}`}
      </td>
      <td className="faint arrowcell">
        <Icon name="arrow" />
      </td>
      <td className={`roomy v wrapany ${same ? 'old' : 'new'}`}>
        {same ? t('sheet.same') : `${becomes ?? ''}${unit}`}
      </td>
      <td className="wrapok">
        {restarts ? (
          <State kind="warn" icon="power">
            {t('state.restarts', { seconds: restarts })}
          </State>
        ) : (
          <span className="small muted">{t('sheet.atOnce')}</span>
        )}
      </td>
    </tr>
  )
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: React.ReactNode }) {
  return (
    <div className="row top">
      <Icon name={icon} />
      <div className="grow">
        <b>{title}</b>
        <div className="small muted wrapany">{children}</div>
      </div>
    </div>
  )
}

/** Where the backups of this laptop lie, once the backend has said so. */
function useBackupFolder(wanted: boolean): string | null {
  const backend = useBackend()
  const [folder, setFolder] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return
    void call(() => backend.system.about()).then(about => about.ok && setFolder(about.value.folders.backups))
  }, [wanted, backend])
  return folder
}
