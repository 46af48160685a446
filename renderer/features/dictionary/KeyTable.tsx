import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { accessVerdict, isReadOnlyHere } from '../../../shared/dictionary/accessVerdict.ts'
import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import { findFolded } from '../../../shared/dictionary/fold.ts'
import { State } from '../../ui/State.tsx'
import { accessLook } from './accessLook.ts'
import { EntryButton } from './EntryButton.tsx'
import { Marked } from './Marked.tsx'
import type { KeyHit } from './results.ts'

const isText = (text: string | null | undefined): text is string => typeof text === 'string'

interface RowProps {
  readonly hit: KeyHit
  readonly query: string
  readonly selected: boolean
  onSelect(id: string): void
}

const KeyRow = memo(function KeyRow({ hit, query, selected, onSelect }: RowProps) {
  const { t } = useTranslation('dictionaryPage')
  const { searched, parameter } = hit
  const { texts, standardTexts, vendor } = searched
  const verdict = accessVerdict(parameter)
  const { kind, icon } = accessLook[verdict]
  const unit = parameter.unit ?? ''
  const known = parameter.default ?? parameter.fixed
  const seen = parameter.evidence === 'seen' && !parameter.secret ? parameter.examples.join(', ') : ''
  const value =
    known !== null
      ? `${known} ${unit}`.trim()
      : seen !== ''
        ? t('page.short.valuesSeen', { values: seen })
        : t('page.table.defaultMark')
  const verdictWords =
    verdict === 'noEffect' || verdict === 'rejected' || verdict === 'notSupported'
      ? t(`page.notes.${verdict}.title`)
      : verdict === 'notDocumented'
        ? t('page.short.seen')
        : isReadOnlyHere(parameter)
          ? `${t('page.notes.readOnlyHere.title')} ${t('page.notes.readOnlyHere.rule')}`
          : null
  const description = describeParameter(parameter, texts, standardTexts)
  const words = [verdictWords, description, ...parameter.notes.map(note => texts.notes[note])].filter(isText)
  // What the search found in the words about it is shown, where it did not find the name; else the gravest.
  const inName = findFolded(query, parameter.key) !== null
  const remark = (inName ? undefined : words.find(text => findFolded(query, text) !== null)) ?? words[0] ?? ''
  return (
    <tr className={selected ? 'sel' : undefined}>
      <td className="entryvendor">{t(`page.vendors.${vendor}`)}</td>
      <td className="key">
        <EntryButton id={hit.id} name={parameter.key} query={query} selected={selected} onSelect={onSelect} />
      </td>
      <td className={known === null ? 'small' : 'v'} title={value}>
        {value}
      </td>
      <td>
        <State kind={kind} icon={icon}>
          {t(`page.short.${verdict}`)}
        </State>
      </td>
      <td className="small muted remark" title={remark}>
        <Marked text={remark} query={query} />
      </td>
    </tr>
  )
})

interface Props {
  readonly hits: readonly KeyHit[]
  readonly query: string
  readonly entry: string | null
  onSelect(id: string): void
}

/** A row for each key of each vendor: default, what comes of a write, remark. */
export function KeyTable({ hits, query, entry, onSelect }: Props) {
  const { t } = useTranslation('dictionaryPage')
  return (
    <table className="t entries keyentries">
      <colgroup>
        <col className="vendorcol" />
        <col className="namecol" />
        <col className="defaultcol" />
        <col className="accesscol" />
        <col className="remark" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('page.table.vendor')}</th>
          <th scope="col">{t('columns.key')}</th>
          <th scope="col">{t('page.table.default')}</th>
          <th scope="col">{t('facts.access')}</th>
          <th scope="col" className="remark">
            {t('page.table.remark')}
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map(hit => (
          <KeyRow key={hit.id} hit={hit} query={query} selected={hit.id === entry} onSelect={onSelect} />
        ))}
      </tbody>
    </table>
  )
}
