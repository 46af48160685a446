import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { clockTime } from '../../ui/clock.ts'
import { State } from '../../ui/State.tsx'
import { factLook } from './factLook.ts'

/** One row per part of the station: what the log says of it, its state, and the line that says it. */
export function FactsTable({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  const { facts, lastBootAt } = station
  return (
    <section className="card" aria-label={t('now.title')}>
      <div className="hd">
        <h2 className="grow">{t('now.title')}</h2>
        {lastBootAt !== null && (
          <span className="small muted">{t('now.fromLog', { time: clockTime(lastBootAt) })}</span>
        )}
      </div>
      {facts.length === 0 ? (
        <div className="bd">
          <p>{t('now.none')}</p>
          <p className="small muted">{t('now.noneMore')}</p>
        </div>
      ) : (
        <table className="t facttable">
          <colgroup>
            <col className="part" />
            <col />
            <col className="state" />
            <col className="line hide-s" />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('now.part')}</th>
              <th scope="col">{t('now.value')}</th>
              <th scope="col">{t('now.state')}</th>
              <th scope="col">{t('now.line')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(fact => (
              <tr key={`${fact.name} ${fact.number}`}>
                <td className="muted wrapok">{t(`fact.${fact.name}`, { number: fact.number ?? '' }).trim()}</td>
                <td className="wrapok wrapany">{fact.value}</td>
                <td className="wrapok">
                  <State {...factLook[fact.state]}>{t(`factState.${fact.stateCode}`)}</State>
                </td>
                <td className="v same hide-s" title={fact.line}>
                  {fact.line}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
