import { useTranslation } from 'react-i18next'
import { type CheckedStation, columnOf } from '../../../shared/templates/checkStations.ts'
import { stationName } from '../../../shared/templates/stationName.ts'
import type { StationTable } from '../../../shared/templates/stationTable.ts'
import { State } from '../../ui/State.tsx'
import { keyOf, saidOnce } from './saidOnce.ts'
import { useFindingWords } from './useFindingWords.ts'

interface Props {
  readonly station: CheckedStation
  readonly table: StationTable
  readonly selected: boolean
  onSelect(): void
}

/** One line of the table; pressing it shows what the template makes for it. */
export function StationRow({ station, table, selected, onSelect }: Props) {
  const { t } = useTranslation('templates')
  const words = useFindingWords()
  const { line, values, findings, good } = station
  const grave = saidOnce(findings.filter(({ severity }) => severity === (good ? 'warning' : 'error')))
  const state = !good ? 'skipped' : grave.length > 0 ? 'look' : 'ready'
  const kind = { skipped: 'err', look: 'warn', ready: 'ok' } as const
  return (
    <tr className={[selected ? 'sel' : '', good ? '' : 'bad'].join(' ')}>
      <td>
        <button
          type="button"
          className="linklike"
          aria-pressed={selected}
          aria-label={t('table.show', { line })}
          onClick={onSelect}
        >
          {line}
        </button>
      </td>
      <td className="v wrapok wrapany">{stationName(values)}</td>
      <td className="wrapok">
        <State kind={kind[state]}>{t(`state.${state}`)}</State>
      </td>
      <td className="wrapok small">
        {grave.map(found => {
          const column = columnOf(table, found)
          return (
            <span key={keyOf(found)} className="block wrapany">
              {column !== null && <span className="muted">{t('where', { column })}: </span>}
              {found.kind !== 'template' && found.variables.length > 0 && (
                <span className="mono">{found.variables.join(', ')} </span>
              )}
              {words(found).title}
            </span>
          )
        })}
      </td>
    </tr>
  )
}
