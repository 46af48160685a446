import { useTranslation } from 'react-i18next'
import type { EvlinkPage, EvlinkSavedRow, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'
import { clockTime } from '../../ui/clock.ts'
import { State } from '../../ui/State.tsx'
import { labelOf } from './labelOf.ts'

type Saved = NonNullable<EvlinkSnapshot['saved']>

interface Props {
  readonly saved: Partial<Record<EvlinkPage, Saved>>
  /** What the station shows after the reboot; null before it. */
  readonly after: Readonly<Record<string, string>> | null
  readonly words: VendorWords | null
}

const LOOK: Record<EvlinkSavedRow['readBack'], 'ok' | 'warn' | 'err'> = {
  same: 'ok',
  different: 'err',
  missing: 'warn',
}

/** Row by row what was saved and what the station shows since, after the reboot again. */
export function ReadBackCard({ saved, after, words }: Props) {
  const { t } = useTranslation('evlink')
  const pages = Object.values(saved)
  const rows = pages.flatMap(page => page.rows)
  const last = Math.max(...pages.map(({ at }) => at))
  if (rows.length === 0 || words === null) return null
  const label = (id: string): string => {
    const field = allSettingsFields.find(each => each.id === id)
    return field === undefined ? id : labelOf(words, field)
  }
  const good = rows.filter(({ readBack }) => readBack === 'same').length
  return (
    <section className="card" aria-labelledby="readback">
      <div className="hd row wrap">
        <h2 id="readback" className="grow">
          {t('readBack.title', { good, count: rows.length })}
        </h2>
        <span className="small muted">{t('readAt', { time: clockTime(last) })}</span>
      </div>
      <div className="tablescroll">
        <table className="t readback">
          <thead>
            <tr>
              <th scope="col">{t('sheet.field')}</th>
              <th scope="col">{t('sheet.old')}</th>
              <th scope="col">{t('readBack.sent')}</th>
              <th scope="col">{t('readBack.found')}</th>
              {after !== null && <th scope="col">{t('readBack.after')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, before, sent, found, readBack }) => (
              <tr key={field} className={readBack === 'same' ? undefined : 'bad'}>
                <th scope="row" className="wrapname">
                  {label(field)}
                </th>
                <td className="v old wrapok wrapany">{before || t('supervision.empty')}</td>
                <td className="v wrapok wrapany">{sent || t('supervision.empty')}</td>
                <td className="wrapok wrapany">
                  <State kind={LOOK[readBack]}>
                    {t(`readBack.${readBack}`, { found: found || t('supervision.empty') })}
                  </State>
                </td>
                {after !== null && (
                  <td className="wrapok wrapany">
                    <State kind={after[field] === sent ? 'ok' : 'err'}>
                      {after[field] === sent
                        ? t('readBack.same')
                        : t('readBack.different', { found: after[field] ?? t('facts.unknown') })}
                    </State>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
