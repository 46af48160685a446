import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareReport } from '../../../shared/compare/compareReport.ts'
import type { ComparedRow } from '../../../shared/compare/compareSets.ts'
import { type SourceId, useComparisonStore } from '../../stores/comparison.ts'
import { type CompareFilter, filterCompared, filterCounts } from './compareFilter.ts'
import { tickable } from './takeOver.ts'
import { useCompared } from './useCompared.ts'
import { type Content, useContent } from './useContent.ts'
import { useSides } from './useSides.ts'
import { useSources } from './useSources.ts'

const NO_ROWS: readonly ComparedRow[] = []

function contentOf(content: Content) {
  return content.state === 'ready' ? content.content : null
}

/** The comparison on the page: what was chosen, what came of it, what of it is shown and ticked. */
export function useComparison() {
  const { t } = useTranslation('compare')
  const { left, right, origin } = useComparisonStore()
  const groups = useSources()
  const contents = { left: useContent(left), right: useContent(right), origin: useContent(origin) }
  const content = { left: contentOf(contents.left), right: contentOf(contents.right) }
  const from = contentOf(contents.origin)
  const compared = useCompared(content.left, content.right, from)
  const rows = compared?.rows ?? NO_ROWS
  const { sides, take } = useSides(`${left} ${right} ${origin}`, rows)
  const [filter, setFilter] = useState<CompareFilter>('differences')
  const [search, setSearch] = useState('')
  const shown = useMemo(() => filterCompared(rows, filter, search), [rows, filter, search])
  const counts = useMemo(() => filterCounts(rows), [rows])

  const nameOf = (id: SourceId | null): string | null =>
    groups.flatMap(group => group.sources).find(source => source.id === id)?.name ?? null
  const names = { left: nameOf(left) ?? t('place.left'), right: nameOf(right) ?? t('place.right') }
  const kind = content.left?.kind ?? 'parameters'
  return {
    groups,
    contents,
    compared,
    rows,
    kind,
    names,
    nameOf,
    sides,
    take,
    filter,
    setFilter,
    search,
    setSearch,
    shown,
    counts,
    sidesOf: (row: ComparedRow) => tickable(kind, row),
    /** Conflicts that nobody has decided. */
    undecided: rows.filter(row => row.difference === 'conflict' && !sides.has(row.id)).length,
    report: () => compareReport(rows, { ...names, origin: from && nameOf(origin) }, word => t(`report.${word}`)),
  }
}
