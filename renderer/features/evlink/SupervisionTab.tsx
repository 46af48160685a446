import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkPage } from '../../../shared/contract/evlink.ts'
import { checkSettings } from '../../../shared/stations/evlink/checkSettings.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useVendorWords } from '../../stores/vendorWords.ts'
import { useEvlink } from './evlinkStore.ts'
import { Gate } from './Gate.tsx'
import { ReadBackCard } from './ReadBackCard.tsx'
import { RebootNote } from './RebootNote.tsx'
import { SaveSheet } from './SaveSheet.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { SupervisionNextStep } from './SupervisionNextStep.tsx'
import type { TabProps } from './tabProps.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { Waiting } from './Waiting.tsx'

/** The address may change with Network, so that it is saved last. */
const ORDER: readonly EvlinkPage[] = ['general', 'supervision', 'network']

/** The settings of the station's three pages: read, change with what is found while typing, save, read back, reboot. */
export function SupervisionTab({ snapshot, onEnd }: TabProps) {
  const { t } = useTranslation('evlink')
  const backend = useBackend()
  const words = useVendorWords('schneider')
  const { run, error } = useCall()
  const { draft, saved, edit, dropDraft, beginSave } = useEvlink()
  const head = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState(false)
  const [rebootedAt, setRebootedAt] = useState<number | null>(null)
  const { settings, busy, rebootNeeded } = snapshot
  const dictionary = words?.dictionary ?? null
  const values = useMemo(() => ({ ...settings?.values, ...draft }), [settings, draft])
  const findings = useMemo(
    () => (dictionary === null ? new Map() : checkSettings(dictionary, values)),
    [dictionary, values],
  )
  const change = (field: string, value: string): void => edit(field, value, settings?.values[field] ?? '')
  const pages = ORDER.filter(page => allSettingsFields.some(field => field.page === page && field.id in draft))
  // What comes of it is shown above the fields.
  const toTop = (): void => head.current?.scrollIntoView()
  const read = (): void => void run(() => backend.evlink.readSettings())
  const save = async (): Promise<void> => {
    setAsking(false)
    setRebootedAt(null)
    toTop()
    beginSave()
    await run(async () => {
      for (const page of pages) {
        const ids = new Set(allSettingsFields.filter(field => field.page === page).map(({ id }) => id))
        const part = Object.fromEntries(Object.entries(draft).filter(([id]) => ids.has(id)))
        if (page === 'supervision') await backend.evlink.saveSupervision({ values: part })
        else await backend.evlink.saveSettings({ page, values: part })
      }
    })
  }
  const reboot = async (): Promise<void> => {
    toTop()
    const outcome = await run(async () => {
      await backend.evlink.reboot()
      await backend.evlink.readSettings()
    })
    if (outcome.ok) setRebootedAt(Date.now())
  }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center stack s4">
          <div ref={head}>
            <h1>{t('tab.supervision')}</h1>
            <p className="muted">{t('supervision.intro')}</p>
          </div>
          {busy !== null && <Waiting busy={busy} />}
          <VisitFailure snapshot={snapshot} error={error} />
          <Gate snapshot={snapshot} actions={['read-settings']} task="supervision" />
          <RebootNote snapshot={snapshot} />
          {rebootNeeded && <Gate snapshot={snapshot} actions={['reboot']} task="reboot" />}
          <ReadBackCard saved={saved} after={rebootedAt === null ? null : (settings?.values ?? null)} words={words} />
          {settings !== null && words !== null && (
            <SettingsForm
              snapshot={snapshot}
              station={settings.values}
              values={values}
              findings={findings}
              words={words}
              onChange={change}
            />
          )}
        </div>
      </main>
      <SupervisionNextStep
        snapshot={snapshot}
        findings={findings}
        changed={Object.keys(draft).length}
        rebooted={rebootedAt !== null}
        onRead={read}
        onSave={() => setAsking(true)}
        onUndo={dropDraft}
        onReboot={() => void reboot()}
        onEnd={onEnd}
      />
      <SaveSheet
        opened={asking}
        snapshot={snapshot}
        pages={pages}
        words={words}
        onClose={() => setAsking(false)}
        onSave={() => void save()}
      />
    </>
  )
}
