import { useTranslation } from 'react-i18next'
import type { EvlinkEvent } from '../../../shared/contract/evlink.ts'
import type { VendorTexts } from '../../../shared/strings/vendorTexts.ts'
import { State } from '../../ui/State.tsx'
import { isFaulty } from './faults.ts'

interface Props {
  readonly rows: readonly EvlinkEvent[]
  readonly plugs: readonly string[]
  readonly texts: VendorTexts['errorCodes']
  readonly selected: string | null
  onSelect(code: string): void
}

/** Codes whose names the guide swaps. */
export const SWAPPED: ReadonlySet<string> = new Set(['8', '9'])

/** A row for each event, a column for each plug. */
export function EventTable({ rows, plugs, texts, selected, onSelect }: Props) {
  const { t } = useTranslation('evlink')
  return (
    <table className="t events">
      <colgroup>
        <col className="codecol" />
        <col className="eventcol" />
        {plugs.map(plug => (
          <col key={plug} className="plugcol" />
        ))}
        <col className="meaningcol" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('events.number')}</th>
          <th scope="col">{t('events.event')}</th>
          {plugs.map(plug => (
            <th key={plug} scope="col">
              {t('events.plug', { plug })}
            </th>
          ))}
          <th scope="col" className="meaning">
            {t('events.meaning')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { code, name, alsoKnownAs, states } = row
          const means = texts[code]?.means
          const className = [code === selected && 'sel', isFaulty(row) && 'bad'].filter(Boolean).join(' ')
          return (
            <tr key={code} className={className}>
              <td className="b">{code}</td>
              <td>
                <button
                  type="button"
                  className="keylink eventname"
                  data-event={code}
                  aria-pressed={code === selected}
                  onClick={() => onSelect(code)}
                >
                  {name}
                </button>
              </td>
              {states.map(({ ok, text }, at) => (
                <td key={plugs[at]} title={ok ? undefined : text}>
                  <State kind={ok ? 'ok' : 'err'}>{t(ok ? 'events.ok' : 'events.fault')}</State>
                </td>
              ))}
              <td className="small muted meaning" title={means}>
                {SWAPPED.has(code) ? (
                  <State kind="info">
                    <span className="cap">{alsoKnownAs.map(other => t('bothNames', { name: other })).join(', ')}</span>
                  </State>
                ) : (
                  means
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
