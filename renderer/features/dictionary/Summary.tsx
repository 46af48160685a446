import { useTranslation } from 'react-i18next'
import { canBeWritten } from '../../../shared/dictionary/accessVerdict.ts'
import type { Vendor } from '../../../shared/dictionary/vendors.ts'
import type { DictionaryPart } from '../../stores/dictionaryPlace.ts'
import type { MessageMatrix } from './messageMatrix.ts'
import type { Results } from './results.ts'

/** How much there is, who may write it, and whose documents say nothing. */
export function Summary(props: { part: DictionaryPart; results: Results; matrix: MessageMatrix }) {
  const { part, results, matrix } = props
  const { t } = useTranslation('dictionaryPage')
  const names = (vendors: Iterable<Vendor>): string =>
    [...vendors].map(vendor => t(`page.vendors.${vendor}`)).join(', ')
  const sentences: string[] = []
  if (part === 'keys') {
    const { keys } = results
    const entries = t('page.summary.entries', { count: keys.length })
    const count = new Set(keys.map(({ searched }) => searched.vendor)).size
    const written = t('page.summary.writable', { count: keys.filter(hit => canBeWritten(hit.parameter)).length })
    sentences.push(`${t('page.summary.dictionaries', { count, entries })}, ${written}`)
    if (keys.every(({ parameter }) => parameter.changedBy === 'unknown')) sentences.push(t('page.summary.changedBy'))
  } else if (part === 'messages') {
    sentences.push(t('page.table.withoutMessages', { vendors: names(matrix.without) }))
    const releases = matrix.columns.flatMap(({ release }) => release ?? [])
    sentences.push(releases.map(release => t('page.table.legend', { ...release })).join(', '))
  } else {
    const vendors = new Set(results.errorCodes.map(({ searched }) => searched.vendor))
    sentences.push(t('page.summary.errorCodes', { vendors: names(vendors) }))
  }
  return (
    <p className="small muted" role="status">
      {sentences.map(sentence => sentence.replace(/\.$/, '')).join('. ')}.
    </p>
  )
}
