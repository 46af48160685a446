import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkAction } from '../../../shared/contract/evlink.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { readKeptFile } from '../../stores/keptFiles.ts'
import { useView } from '../../stores/view.ts'
import { clockTime } from '../../ui/clock.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import { EarlierFiles } from './EarlierFiles.tsx'
import { Evidence } from './Evidence.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { FilesCard } from './FilesCard.tsx'
import { Gate } from './Gate.tsx'
import { ImportSheet } from './ImportSheet.tsx'
import { RebootNote } from './RebootNote.tsx'
import type { TabProps } from './tabProps.ts'
import { VisitFailure } from './VisitFailure.tsx'
import { Waiting } from './Waiting.tsx'
import { hindranceOf } from './ways.ts'

/** An import is preceded by an export: both have to be allowed. */
const IMPORT: readonly EvlinkAction[] = ['import-configuration', 'export-configuration']

/** Files of the station: its configuration kept and given back unread, and its charge data. */
export function BackupTab({ snapshot, onEnd }: TabProps) {
  const { t } = useTranslation('evlink')
  const backend = useBackend()
  const { setQuery } = useView()
  const { run, error } = useCall()
  const [file, setFile] = useState<File | null>(null)
  const { busy, state, rebootNeeded } = snapshot
  const { choose, input } = useFileChooser({ accept: '', testId: 'configuration', onFile: setFile })
  const busyLabel = busy === null ? undefined : t(`busy.${busy.doing}`)
  const keep = (): void => void run(() => backend.evlink.exportFile({ what: 'configuration' }))
  const fetchCharges = async (): Promise<void> => {
    const outcome = await run(() => backend.evlink.exportFile({ what: 'charge-data' }))
    if (outcome.ok) saveFile(outcome.value.name, new TextEncoder().encode(outcome.value.text), 'text/csv')
  }
  const giveBack = async (): Promise<void> => {
    const chosen = file
    setFile(null)
    if (chosen !== null) await run(() => backend.evlink.importConfiguration({ name: chosen.name, file: chosen }))
  }
  const takeKept = async (id: string): Promise<void> => {
    const outcome = await run(() => readKeptFile(backend, id))
    if (outcome.ok) setFile(new File([outcome.value.bytes], outcome.value.name))
  }
  const hindrance = hindranceOf(snapshot, ['export-configuration'])
  const importBlocked = hindranceOf(snapshot, IMPORT) !== null || busy !== null
  const jobs: {
    readonly action: EvlinkAction
    readonly needs: readonly EvlinkAction[]
    readonly task: 'export-configuration' | 'export-charge-data' | 'import-configuration'
    readonly icon: IconName
    /** None where the foot has it. */
    readonly button: { readonly label: string; press(): void } | null
  }[] = [
    {
      action: 'export-configuration',
      needs: ['export-configuration'],
      task: 'export-configuration',
      icon: 'box',
      button: null,
    },
    {
      action: 'export-charge-data',
      needs: ['export-charge-data'],
      task: 'export-charge-data',
      icon: 'down',
      button: { label: t('backup.export-charge-data.act'), press: () => void fetchCharges() },
    },
    {
      action: 'import-configuration',
      needs: IMPORT,
      task: 'import-configuration',
      icon: 'up',
      button: { label: t('backup.import-configuration.act'), press: choose },
    },
  ]
  const primary =
    state === 'signed-out' && busy === null
      ? { label: t('next.connectAgain'), icon: 'plug' as const, onPress: onEnd }
      : {
          label: t('backup.keep'),
          icon: 'box' as const,
          onPress: keep,
          disabledBecause: hindrance === null || busyLabel !== undefined ? undefined : t(`hindrance.${hindrance}`),
          busyLabel,
        }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols visitcols">
          <section className="stack s4">
            <div>
              <h1>{t('tab.backup')}</h1>
              <p className="muted">{t('backup.intro')}</p>
            </div>
            {busy !== null && <Waiting busy={busy} />}
            <VisitFailure snapshot={snapshot} error={error} />
            <RebootNote snapshot={snapshot} />
            {rebootNeeded && busy === null && (
              <button
                type="button"
                className="btn self"
                onClick={() => setQuery(queryOfEvlink({ tab: 'supervision' }))}
              >
                <Icon name="arrow" />
                {t('next.open.supervision')}
              </button>
            )}
            {jobs.map(({ action, needs, task, icon, button }) => {
              const blocked = hindranceOf(snapshot, needs) !== null || busy !== null
              return (
                <section key={action} className="card" aria-labelledby={action}>
                  <div className="hd row wrap">
                    <h2 id={action} className="grow">
                      {t(`backup.${task}.title`)}
                    </h2>
                    <Evidence snapshot={snapshot} action={action} />
                  </div>
                  <div className="bd stack s2">
                    <p className="small muted">{t(`backup.${task}.what`)}</p>
                    <Gate snapshot={snapshot} actions={needs} task={task} />
                    {button !== null && (
                      <button
                        type="button"
                        className="btn self"
                        aria-disabled={blocked}
                        onClick={blocked ? undefined : button.press}
                      >
                        <Icon name={icon} />
                        {button.label}
                      </button>
                    )}
                  </div>
                </section>
              )
            })}
            {input}
          </section>
          <div className="stack s4">
            <FilesCard files={snapshot.files} blocked={importBlocked} onImport={id => void takeKept(id)} />
            <EarlierFiles snapshot={snapshot} blocked={importBlocked} onImport={id => void takeKept(id)} />
          </div>
        </div>
      </main>
      <NextStep
        lead={t('backup.lead')}
        more={busy === null ? undefined : t('busy.short', { time: clockTime(busy.until) })}
        primary={primary}
      />
      <ImportSheet file={file} snapshot={snapshot} onClose={() => setFile(null)} onImport={() => void giveBack()} />
    </>
  )
}
