import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useComparisonStore } from '../../stores/comparison.ts'
import { type RowFilter, useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { Icon } from '../../ui/Icon.tsx'
import { FileMenu } from './FileMenu.tsx'
import { isChanged, isProblem } from './filterRows.ts'
import { GroupFilter } from './GroupFilter.tsx'
import { offerAsTemplate } from './offerAsTemplate.ts'
import type { Row } from './rows.ts'

export type ParameterView = 'table' | 'text'

interface Props {
  readonly rows: readonly Row[]
  readonly canReceive: boolean
  readonly receiving: boolean
  /** The table, or the text of the file. */
  readonly view: ParameterView
  onView(view: ParameterView): void
  onReceive(): void
  onSave(): void
  onBackups(): void
  onInstallation(): void
}

const isFilter = (value: string): value is RowFilter => value === 'all' || value === 'changed' || value === 'problems'

/** Search and filters, undo and redo, and what can be done with station and file. */
export function ParameterToolbar(props: Props) {
  const { rows, canReceive, receiving, view, onView, onReceive, onSave, onBackups, onInstallation } = props
  const { t } = useTranslation(['parameters', 'xml'])
  const { file, drafts, filter, search, show, undo, redo, past, future } = useParameters()
  const station = useStation()
  const received = station?.parameters != null
  const compare = useComparisonStore(state => state.compare)
  const edited = file !== null || (received && Object.keys(drafts).length > 0)
  const counts: Record<RowFilter, number> = {
    all: rows.length,
    changed: rows.filter(isChanged).length,
    problems: rows.filter(isProblem).length,
  }
  const groups = [...new Set(rows.map(row => row.group))]
  return (
    <div className="toolbar paramtools">
      <div className="in searchbox">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('toolbar.search')}
          placeholder={t('toolbar.search')}
          value={search}
          onChange={event => show({ search: event.target.value })}
        />
        <span className="kbd hide-s" aria-hidden="true">
          {t('toolbar.searchKey')}
        </span>
      </div>
      <SegmentedControl
        aria-label={t('toolbar.filter')}
        value={filter}
        data={(['all', 'changed', 'problems'] as const).map(value => ({
          value,
          label: t(`filter.${value}`, { count: counts[value] }),
        }))}
        onChange={value => isFilter(value) && show({ filter: value })}
      />
      {groups.length > 1 && <GroupFilter groups={groups} />}
      <span className="vr" />
      <span className="row tightrow">
        <button
          type="button"
          className="btn ghost icon"
          aria-label={t('toolbar.undo')}
          title={t('toolbar.undo')}
          disabled={past.length === 0}
          onClick={undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn ghost icon"
          aria-label={t('toolbar.redo')}
          title={t('toolbar.redo')}
          disabled={future.length === 0}
          onClick={redo}
        >
          <Icon name="redo" />
        </button>
      </span>
      <SegmentedControl
        aria-label={t('xml:parameterText.view')}
        value={view}
        disabled={rows.length === 0}
        data={(['table', 'text'] as const).map(value => ({ value, label: t(`xml:parameterText.${value}`) }))}
        onChange={value => onView(value === 'text' ? 'text' : 'table')}
      />
      <span className="grow" />
      {station !== null && (
        <button type="button" className="btn" disabled={!canReceive} onClick={onReceive}>
          <Icon name={receiving ? 'busy' : 'down'} />
          {receiving ? t('toolbar.receiving') : t('toolbar.receive')}
        </button>
      )}
      <button
        type="button"
        className="btn"
        disabled={!edited && !received}
        title={edited || received ? undefined : t('toolbar.compareNeeds')}
        onClick={() => compare(edited ? { left: 'mine', right: received ? 'station' : null } : { left: 'station' })}
      >
        {t('toolbar.compare')}
      </button>
      <FileMenu
        onSave={onSave}
        onTemplate={() => offerAsTemplate(rows)}
        onBackups={onBackups}
        onInstallation={onInstallation}
      />
    </div>
  )
}
