import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/job.ts'
import type { KeyVendor } from '../../stores/keyVendor.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useLatestJob, useSettings, useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { filterRows } from './filterRows.ts'
import { nearestKey } from './nearestKey.ts'
import { ParameterPanel } from './ParameterPanel.tsx'
import { ParametersNextStep } from './ParametersNextStep.tsx'
import { ParameterTable } from './ParameterTable.tsx'
import { ParameterText } from './ParameterText.tsx'
import { ParameterToolbar, type ParameterView } from './ParameterToolbar.tsx'
import { RestoreNote } from './RestoreNote.tsx'
import type { Row } from './rows.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'
import type { useParameterActions } from './useParameterActions.ts'
import { VendorStrip } from './VendorStrip.tsx'

interface Props {
  readonly rows: readonly Row[]
  readonly keyVendor: KeyVendor
  readonly actions: ReturnType<typeof useParameterActions>
  readonly running: Job | null
  onReceive(): void
  onSend(): void
  onBackups(): void
  onInstallation(): void
}

/** The table with its tools, the panel of the selected row, and what to do next. */
export function ParameterTablePage(props: Props) {
  const { rows, keyVendor, actions, running, onReceive, onSend, onBackups, onInstallation } = props
  const { t } = useTranslation('parameters')
  const station = useStation()
  const { gloves } = useSettings()
  const received = useLatestJob('receive')
  const { openTab } = useView()
  const { file, filter, group: wantedGroup, search, selected, show } = useParameters()
  const { describe } = useDictionaryTexts()
  // A search may draw many rows anew: the letter itself is shown first.
  const searched = useDeferredValue(search)
  const group = rows.some(row => row.group === wantedGroup) ? wantedGroup : null
  const visible = useMemo(
    () => filterRows(rows, { filter, group, search: searched }, row => describe(row.parameter)),
    [rows, filter, group, searched, describe],
  )
  const current = rows.find(row => row.id === selected)
  const knownSince = station?.parameters?.receivedAt ?? station?.openedAt ?? 0
  const failure =
    received?.progress.state === 'failed' && received.startedAt >= knownSince ? received.progress.failure : null
  const [view, setView] = useState<ParameterView>('table')
  const canTalk = station !== null && station.state !== 'lost' && running === null && station.unsupported === null
  const nearest = rows.length > 0 && visible.length === 0 && search !== '' ? nearestKey(rows, search) : null
  return (
    <>
      <main className={`main fill ${current ? 'split' : ''}`}>
        <section className="paramarea">
          <h1 className="visually-hidden">{t('title')}</h1>
          <ParameterToolbar
            rows={rows}
            canReceive={canTalk}
            receiving={running?.kind === 'receive'}
            view={view}
            onView={setView}
            onReceive={onReceive}
            onSave={() => void actions.save()}
            onBackups={onBackups}
            onInstallation={onInstallation}
          />
          {station === null && file !== null && <VendorStrip rows={rows} keyVendor={keyVendor} />}
          {(actions.error !== null || failure !== null || file?.restoring || (file?.withheld.length ?? 0) > 0) && (
            <div className="paramnotes stack s2">
              {actions.error !== null && (
                <FailureCard
                  info={actions.error}
                  actions={
                    <button type="button" className="btn sm" onClick={actions.clear}>
                      {t('dismiss')}
                    </button>
                  }
                />
              )}
              {failure !== null && <FailureCard info={failure.error} station={failure.station} next={failure.next} />}
              {file !== null && <RestoreNote file={file} rows={rows} />}
            </div>
          )}
          {rows.length === 0 ? (
            <div className="paramempty">
              <EmptyState icon="list" title={t('empty.title')}>
                {station === null ? t('empty.noStation') : t('empty.more')}
              </EmptyState>
            </div>
          ) : view === 'text' ? (
            <ParameterText rows={rows} />
          ) : visible.length === 0 ? (
            <div className="paramempty">
              <EmptyState
                icon="search"
                title={
                  search !== ''
                    ? t('empty.search', { search })
                    : filter === 'all'
                      ? t('empty.group')
                      : t(`empty.filter.${filter}`)
                }
                actions={
                  <button
                    type="button"
                    className="btn sm"
                    onClick={() => show({ search: '', filter: 'all', group: null })}
                  >
                    {search === '' ? t('empty.showAll') : t('empty.clear')}
                  </button>
                }
              >
                {nearest !== null && (
                  <>
                    {t('empty.nearest')}{' '}
                    <button
                      type="button"
                      className="linklike mono"
                      onClick={() => show({ search: nearest, filter: 'all', group: null })}
                    >
                      {nearest}
                    </button>
                  </>
                )}
              </EmptyState>
            </div>
          ) : (
            <ParameterTable
              key={gloves ? 'gloves' : 'normal'}
              rows={visible}
              fileName={file?.name ?? null}
              gloves={gloves}
            />
          )}
        </section>
        {current && <ParameterPanel key={current.id} row={current} />}
      </main>
      <ParametersNextStep
        rows={rows}
        keyVendor={keyVendor}
        running={running}
        busy={actions.busy}
        onReceive={onReceive}
        onSend={onSend}
        onSave={() => void actions.save()}
        onOpenTab={openTab}
      />
    </>
  )
}
