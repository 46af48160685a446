import './compare.css'
import { useTranslation } from 'react-i18next'
import type { ComparedContent } from '../../../shared/compare/openContent.ts'
import { useCall } from '../../stores/call.ts'
import { type Place, useComparisonStore } from '../../stores/comparison.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { CompareNextStep, type Standing } from './CompareNextStep.tsx'
import { CompareTable } from './CompareTable.tsx'
import { CompareToolbar } from './CompareToolbar.tsx'
import { editedEntries } from './editedEntries.ts'
import { SidePicker } from './SidePicker.tsx'
import { valuesToEdit, valuesToWrite, xmlWith } from './takeOver.ts'
import { useComparison } from './useComparison.ts'

const PLACES: readonly Place[] = ['left', 'right', 'origin']

/** Any two of files, backups and the station, with what both came from three: what differs, and which of it to go on with. Writes to no station. */
export function ComparePage() {
  const { t } = useTranslation('compare')
  const chosen = useComparisonStore()
  const comparison = useComparison()
  const { contents, compared, rows, kind, names, sides, shown, counts } = comparison
  const { file, drafts, load, edit } = useParameters()
  const received = useStation()?.parameters?.keys ?? null
  const openTab = useView(state => state.openTab)
  const saving = useCall()

  const base = file?.content.entries ?? received
  const left = contents.left.state === 'ready' ? contents.left : null
  const leftEntries = left?.content.kind === 'parameters' ? left.content.entries : []
  const now = base === null ? leftEntries : editedEntries(base, drafts, file?.withheld)
  const edits = kind === 'parameters' ? valuesToEdit(rows, sides, now) : new Map<string, string>()
  const written = kind === 'xml' ? valuesToWrite(rows, sides) : []

  const take = (): void => {
    if (left?.content.kind === 'xml') {
      const { content, fileName } = left
      void saving.run(async () => saveFile(fileName ?? names.left, xmlWith(content.file, written), 'application/xml'))
      return
    }
    if (base === null && left?.bytes) {
      const backup = chosen.left?.startsWith('backup:') === true
      load(backup ? (chosen.left?.split('/').at(-1) ?? names.left) : names.left, left.bytes, backup)
    }
    edit(edits)
    openTab('parameters')
  }

  const standing = ((): Standing => {
    for (const place of ['left', 'right'] as const)
      if (contents[place].state === 'none') return { step: 'choose', place }
    for (const place of PLACES)
      if (contents[place].state === 'failed' || contents[place].state === 'gone') return { step: 'another', place }
    if (compared === null) return { step: 'reading' }
    if (!compared.match) return { step: 'another', place: 'right' }
    if (counts.differences === 0) return { step: 'identical' }
    const conflicts = comparison.undecided
    if (!rows.some(row => comparison.sidesOf(row).length > 0)) return { step: 'locked' }
    const count = edits.size + written.length
    if (count === 0) return { step: 'tick', conflicts }
    return { step: 'take', into: kind === 'xml' ? 'xml' : base === null ? 'file' : 'edits', count, conflicts }
  })()

  const summary = [
    t('count.changed', { count: counts.changed }),
    ...(chosen.origin === null ? [] : [t('count.conflicts', { count: counts.conflicts })]),
    t('count.leftOnly', { count: counts.leftOnly }),
    t('count.rightOnly', { count: counts.rightOnly }),
    t('count.readOnly', { count: counts.readOnly }),
    t('count.same', { count: counts.same }),
  ]
  const ready = compared?.match === true
  return (
    <>
      <main className="main scroll page">
        <div className="stack s4">
          <h1>{t('title')}</h1>
          <div className="card sidepickers">
            <SidePicker place="left" groups={comparison.groups} chosen={chosen.left} />
            <button type="button" className="btn icon" aria-label={t('swap')} title={t('swap')} onClick={chosen.swap}>
              <Icon name="swap" />
            </button>
            <SidePicker place="right" groups={comparison.groups} chosen={chosen.right} />
            <SidePicker place="origin" groups={comparison.groups} chosen={chosen.origin} />
            {chosen.origin === null && <p className="small muted originhint">{t('originHint')}</p>}
          </div>
          {PLACES.map(place => {
            const content = contents[place]
            if (content.state === 'failed')
              return (
                <section key={`${place} ${chosen[place]}`} className="stack s2" aria-label={t(`place.${place}`)}>
                  <h2 className="wrapany">{comparison.nameOf(chosen[place])}</h2>
                  <FailureCard info={content.error} />
                </section>
              )
            if (content.state !== 'gone') return null
            return (
              <Note key={place} kind="warn" title={t(`gone.${place}`)}>
                {t('gone.why')}
              </Note>
            )
          })}
          {saving.error !== null && <FailureCard info={saving.error} />}
          {(file?.withheld.length ?? 0) > 0 && (chosen.left === 'mine' || chosen.right === 'mine') && (
            <Note kind="warn" title={t('withheld', { keys: file?.withheld.join(', ') ?? '' })}>
              {t('withheldMore')}
            </Note>
          )}
          {standing.step === 'choose' && (
            <EmptyState icon="copy" title={t('empty.title')}>
              {t('empty.more')}
            </EmptyState>
          )}
          {compared !== null && !compared.match && (
            <EmptyState icon="info" title={t('noMatch.title')}>
              {t('noMatch.more')}
            </EmptyState>
          )}
          {ready && (
            <section className="card comparecard" aria-label={t('result')}>
              <p className="comparesummary" aria-live="polite">
                {summary.join(' · ')}
              </p>
              <CompareToolbar
                counts={counts}
                filter={comparison.filter}
                search={comparison.search}
                threeWay={chosen.origin !== null}
                onFilter={comparison.setFilter}
                onSearch={comparison.setSearch}
                report={comparison.report}
              />
              {shown.length > 0 ? (
                <CompareTable
                  rows={shown}
                  names={names}
                  sides={sides}
                  sidesOf={comparison.sidesOf}
                  onTake={comparison.take}
                />
              ) : (
                <Nothing
                  identical={counts.differences === 0 && comparison.search === ''}
                  kind={kind}
                  onShowAll={() => {
                    comparison.setSearch('')
                    comparison.setFilter(counts.differences === 0 ? 'same' : 'differences')
                  }}
                />
              )}
            </section>
          )}
        </div>
      </main>
      <CompareNextStep standing={standing} onTake={take} />
    </>
  )
}

interface NothingProps {
  readonly identical: boolean
  readonly kind: ComparedContent['kind']
  onShowAll(): void
}

function Nothing({ identical, kind, onShowAll }: NothingProps) {
  const { t } = useTranslation('compare')
  return (
    <EmptyState
      icon={identical ? 'ok' : 'search'}
      title={identical ? t('identical.title') : t('nothingFound')}
      actions={
        <button type="button" className="btn sm" onClick={onShowAll}>
          {identical ? t('identical.show') : t('showAll')}
        </button>
      }
    >
      {identical && t(`identical.${kind}`)}
    </EmptyState>
  )
}
