import { useTranslation } from 'react-i18next'
import type { Support } from '../../../shared/dictionary/knowledgeSchema.ts'
import type { Vendor } from '../../../shared/dictionary/vendors.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { EntryButton } from './EntryButton.tsx'
import type { MatrixColumn, MatrixRow } from './messageMatrix.ts'

const looks: Record<Support, { readonly kind: StateKind; readonly icon: IconName }> = {
  yes: { kind: 'ok', icon: 'tick' },
  no: { kind: 'err', icon: 'x' },
  restricted: { kind: 'warn', icon: 'warn' },
  'not-documented': { kind: 'off', icon: 'q' },
}

function SupportCell({ support }: { support: Support | null }) {
  const { t } = useTranslation('dictionaryPage')
  if (support === null)
    return (
      <td className="small faint supportcell" title={t('page.table.notListed')}>
        <span aria-hidden="true">{t('page.table.defaultMark')}</span>
        <span className="visually-hidden">{t('page.table.notListed')}</span>
      </td>
    )
  const { kind, icon } = looks[support]
  return (
    <td className="supportcell">
      <State kind={kind} icon={icon}>
        <span className="cap">{support === 'restricted' ? t('page.short.restricted') : t(`support.${support}`)}</span>
      </State>
    </td>
  )
}

interface Props {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly vendor: Vendor | null
  readonly query: string
  readonly entry: string | null
  onSelect(id: string): void
}

/** Messages by vendor and, where a guide tells them apart, by release. */
export function MessageTable({ columns, rows, vendor, query, entry, onSelect }: Props) {
  const { t } = useTranslation('dictionaryPage')
  const shown = columns
    .map((column, index) => ({ ...column, index }))
    .filter(column => vendor === null || column.vendor === vendor)
  const families = [...new Set(shown.map(column => column.vendor))].map(name => ({
    name,
    columns: shown.filter(column => column.vendor === name),
  }))
  const byRelease = shown.filter(column => column.release !== null)
  return (
    <table className="t entries matrix">
      <colgroup>
        <col className="messagecol" />
        <col className="directioncol" />
        {shown.map(({ index }) => (
          <col key={index} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('page.table.message')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('facts.direction')}
          </th>
          {families.map(({ name, columns: own }) =>
            own[0]?.release === null ? (
              <th key={name} scope="col" rowSpan={2} className="family" title={t(`page.vendors.${name}`)}>
                {t(`page.vendors.${name}`)}
              </th>
            ) : (
              <th key={name} scope="colgroup" colSpan={own.length} className="family">
                {t('page.table.releases', { vendor: t(`page.vendors.${name}`) })}
              </th>
            ),
          )}
        </tr>
        <tr>
          {byRelease.map(({ index, release }) => (
            <th key={index} scope="col" className="secondhead" title={release?.version}>
              {release?.id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id} className={row.id === entry ? 'sel' : undefined}>
            <td className="key">
              <EntryButton id={row.id} name={row.name} query={query} selected={row.id === entry} onSelect={onSelect} />
            </td>
            <td className="small muted">
              {row.direction === 'to-central' ? t('page.short.toCentral') : t('page.short.toStation')}
            </td>
            {shown.map(({ index }) => (
              <SupportCell key={index} support={row.support[index] ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
