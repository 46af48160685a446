import { useTranslation } from 'react-i18next'
import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { splitData } from '../../../shared/stations/greenup/splitData.ts'
import { State } from '../../ui/State.tsx'
import { useVisitTools } from './visitTools.ts'

type Verdict = 'same' | 'different' | 'notCompared'
const LOOK = { same: 'ok', different: 'err', notCompared: 'off' } as const

/** What was stored beside what the station shows, part by part. */
export function DataTable() {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { stored, check, status, sides } = snapshot
  const wanted = splitData(check?.stored ?? stored?.data ?? '')
  const found = splitData(check?.found ?? status?.data ?? '')
  const verdict = (one: string, other: string): Verdict => {
    if (check === null) return 'notCompared'
    return check.same || one === other ? 'same' : 'different'
  }
  const isOcpp = sides.length > 0 && sides.every(({ mode }) => mode === 'ocpp')
  const wantedMode = t(sides.length > 1 ? 'page.data.ocppBoth' : 'page.data.ocpp')
  const modes = isOcpp ? wantedMode : sides.map(side => modeWords(side)).join(', ')
  function modeWords({ side, mode }: GreenupSnapshot['sides'][number]): string {
    const word = mode === null ? t('facts.unknown') : t(`mode.${mode}`)
    return sides.length > 1 ? t('page.data.side', { side: t(`side.${side}`), mode: word }) : word
  }
  const rows = [
    {
      name: t('page.data.url'),
      wanted: wanted.url,
      found: found.url,
      state: verdict(wanted.url, found.url),
      mono: true,
    },
    {
      name: t('items.uid.label'),
      wanted: wanted.uid,
      found: found.uid,
      state: verdict(wanted.uid, found.uid),
      mono: true,
    },
    { name: t('facts.mode'), wanted: wantedMode, found: modes, state: isOcpp ? 'same' : 'different', mono: false },
  ] as const
  return (
    <div className="card">
      <table className="t datatable">
        <colgroup>
          <col className="namecol" />
          <col />
          <col />
          <col className="statecol" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('page.data.name')}</th>
            <th scope="col">{t('page.data.stored')}</th>
            <th scope="col">{t('page.data.read')}</th>
            <th scope="col">{t('page.data.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row" className="storename">
                {row.name}
              </th>
              <td className={row.mono ? 'v wrapok wrapany' : 'wrapok'} data-label={t('page.data.stored')}>
                {row.wanted || <span className="muted">{t('page.data.none')}</span>}
              </td>
              <td className={row.mono ? 'v wrapok wrapany' : 'wrapok'} data-label={t('page.data.read')}>
                {row.found || <span className="muted">{t(status === null ? 'page.data.notRead' : 'page.empty')}</span>}
              </td>
              <td className="wrapok">
                <State kind={LOOK[row.state]}>{t(`page.data.${row.state}`)}</State>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
