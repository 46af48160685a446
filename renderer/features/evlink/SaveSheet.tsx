import { type FormEvent, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkPage, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { useAnswer } from '../../stores/useAnswer.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useEvlink } from './evlinkStore.ts'
import { Consent, Gate } from './Gate.tsx'
import { labelOf } from './labelOf.ts'
import { hindranceOf, unconfirmed } from './ways.ts'

interface Props {
  readonly opened: boolean
  readonly snapshot: EvlinkSnapshot
  /** The pages that will be saved, in their order. */
  readonly pages: readonly EvlinkPage[]
  readonly words: VendorWords | null
  onClose(): void
  onSave(): void
}

/** What is about to be saved: old and new, what restarts, where the backup lies. Only its button saves. */
export function SaveSheet({ opened, snapshot, pages, words, onClose, onSave }: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const { draft } = useEvlink()
  const formId = useId()
  const folder = useAnswer(backend => backend.system.about())?.folders.backups ?? '…'
  const { settings, identity, address } = snapshot
  const actions = pages.map(page => `save-${page}` as const)
  const hindrance = hindranceOf(snapshot, actions)
  const rows = pages.flatMap(page => allSettingsFields.filter(field => field.page === page && field.id in draft))
  const count = rows.length
  const noExport = unconfirmed(snapshot, ['export-configuration']).length > 0
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (hindrance === null) onSave()
  }
  const footer = (
    <>
      {hindrance !== null && <span className="small grow">{t(`hindrance.${hindrance}`)}</span>}
      <button type="button" className="btn big" onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="submit" form={formId} className="btn primary" data-autofocus aria-disabled={hindrance !== null}>
        <Icon name="up" />
        {t('supervision.save', { count })}
        {hindrance === null && (
          <span className="ret" aria-hidden="true">
            {t('common:enterKey')}
          </span>
        )}
      </button>
    </>
  )
  const title = t('sheet.title', { count, name: identity.serial ?? address })
  return (
    <Sheet opened={opened} onClose={onClose} title={title} footer={footer}>
      <form id={formId} onSubmit={submit} className="stack">
        {hindrance === 'consent' && noExport ? (
          <Consent
            actions={[...unconfirmed(snapshot, actions), 'export-configuration']}
            address={address}
            task={taskOf(pages)}
          />
        ) : (
          <Gate snapshot={snapshot} actions={actions} task={taskOf(pages)} />
        )}
        <div className="card flatlist">
          <table className="t">
            <thead>
              <tr>
                <th scope="col">{t('sheet.field')}</th>
                <th scope="col">{t('sheet.old')}</th>
                <th scope="col">{t('sheet.new')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(field => (
                <tr key={field.id}>
                  <th scope="row" className="wrapname">
                    {words && labelOf(words, field)}
                    <span className="tiny muted">{t(`page.${field.page}`)}</span>
                  </th>
                  <td className="v old wrapok wrapany">{settings?.values[field.id] || t('supervision.empty')}</td>
                  <td className="v new wrapok wrapany">{draft[field.id] || t('supervision.empty')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="grid2">
          <Point icon="box" title={t('sheet.backup')}>
            {t(noExport ? 'sheet.backupValues' : 'sheet.backupConfiguration')} {t('sheet.backupWhere', { folder })}
          </Point>
          <Point icon="power" title={t('sheet.reboot')}>
            {t('sheet.rebootWhy')}
          </Point>
          {draft.ipAddress !== undefined && (
            <Point icon="net" title={t('movesTo', { address: draft.ipAddress })}>
              {t('sheet.movesWhy')}
            </Point>
          )}
          {draft.dhcp === 'on' && (
            <Point icon="warn" title={t('sheet.dhcp')}>
              {t('sheet.dhcpWhy')}
            </Point>
          )}
          <Point icon="refresh" title={t('sheet.readBack')}>
            {t('sheet.readBackHow')}
          </Point>
        </div>
      </form>
    </Sheet>
  )
}

function taskOf([first]: readonly EvlinkPage[]): 'general' | 'network' | 'supervision' {
  return first ?? 'supervision'
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
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
