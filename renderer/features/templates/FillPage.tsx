import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { checkStations } from '../../../shared/templates/checkStations.ts'
import { fillTemplate } from '../../../shared/templates/fillTemplate.ts'
import { stationName } from '../../../shared/templates/stationName.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import { FillByHand } from './FillByHand.tsx'
import { FillFromTable } from './FillFromTable.tsx'
import { FillNextStep } from './FillNextStep.tsx'
import { KeepButton } from './KeepButton.tsx'
import { StationPreview } from './StationPreview.tsx'
import { type OpenTemplate, useTemplates } from './templatesStore.ts'

/** One template: filled for one station by hand or for a table of them, and what that makes. */
export function FillPage({ open }: { open: OpenTemplate }) {
  const { t } = useTranslation(['templates', 'common'])
  const { showList, mode, values, table, line, show } = useTemplates()
  const backend = useBackend()
  const { run, error, clear } = useCall()
  const { template } = open
  const typed = useMemo(() => new Map(Object.entries(values)), [values])
  const filled = useMemo(() => fillTemplate(template, typed), [template, typed])
  const checked = useMemo(
    () => (table === null ? null : checkStations(template, table.table, new Map())),
    [template, table],
  )
  const chooser = useFileChooser({
    accept: '.csv,.txt,text/csv',
    testId: 'stations-file',
    onFile: file =>
      void run(async () => {
        const read = await backend.templates.readStations({ file })
        show({ table: { name: file.name, table: read }, line: read.rows[0]?.line ?? null })
      }),
  })
  const station = checked?.stations.find(one => one.line === line) ?? null
  const shown =
    mode === 'hand'
      ? { values: typed, findings: filled.findings, name: stationName(typed), line: null }
      : station && { ...station, name: stationName(station.values) }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page stack s4">
          <Crumbs trail={[{ label: t('title'), onPress: showList }]} here={open.name} />
          <div className="row wrap">
            <div className="grow">
              <h1 className="wrapany">{open.name}</h1>
              <p className="muted">{t(`format.${template.file.format}`)}</p>
            </div>
            <KeepButton open={open} />
          </div>
          {error !== null && (
            <FailureCard
              info={error}
              actions={
                <button type="button" className="btn sm" onClick={clear}>
                  {t('common:failure.dismiss')}
                </button>
              }
            />
          )}
          {chooser.input}
          <SegmentedControl
            className="fillmode"
            aria-label={t('mode.label')}
            value={mode}
            data={(['hand', 'table'] as const).map(value => ({ value, label: t(`mode.${value}`) }))}
            onChange={value => show({ mode: value === 'table' ? 'table' : 'hand' })}
          />
          <div className="cols fillcols">
            {mode === 'hand' ? (
              <FillByHand template={template} findings={filled.findings} />
            ) : (
              <FillFromTable open={open} checked={checked} onChoose={chooser.choose} />
            )}
            <StationPreview template={template} station={shown} />
          </div>
        </div>
      </main>
      <FillNextStep open={open} filled={filled} checked={checked} onChoose={chooser.choose} />
    </>
  )
}
