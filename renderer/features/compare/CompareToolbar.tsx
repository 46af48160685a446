import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { type CompareFilter, compareFilters } from './compareFilter.ts'

interface Props {
  readonly counts: Readonly<Record<CompareFilter, number>>
  readonly filter: CompareFilter
  readonly search: string
  /** Conflicts are told where there is an origin only. */
  readonly threeWay: boolean
  onFilter(filter: CompareFilter): void
  onSearch(search: string): void
  report(): string
}

/** What is shown of a comparison, and its report. */
export function CompareToolbar({ counts, filter, search, threeWay, onFilter, onSearch, report }: Props) {
  const { t } = useTranslation('compare')
  const shown = compareFilters.filter(
    name => name === 'differences' || name === filter || (name === 'conflicts' ? threeWay : counts[name] > 0),
  )
  return (
    <div className="toolbar comparetools">
      <div className="in searchbox">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={event => onSearch(event.target.value)}
        />
      </div>
      <SegmentedControl
        aria-label={t('filter.label')}
        value={filter}
        data={shown.map(value => ({ value, label: t(`filter.${value}`, { count: counts[value] }) }))}
        onChange={value => {
          const chosen = compareFilters.find(name => name === value)
          if (chosen) onFilter(chosen)
        }}
      />
      <span className="grow" />
      <CopyButton className="btn" label={t('report.copy')} text={report} />
      <button
        type="button"
        className="btn"
        onClick={() => saveFile(t('report.fileName'), report(), 'text/plain;charset=utf-8')}
      >
        <Icon name="down" />
        {t('report.save')}
      </button>
    </div>
  )
}
