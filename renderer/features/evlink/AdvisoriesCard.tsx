import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { adviceKinds, evlinkAdvisories } from '../../../shared/stations/evlink/advisories.ts'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'

/** Known weaknesses of this release: what to do first, then what they are. */
export function AdvisoriesCard({ advisories }: { advisories: EvlinkSnapshot['advisories'] }) {
  const { t, i18n } = useTranslation('evlink')
  const found = evlinkAdvisories.advisories.filter(({ id }) => advisories.ids.includes(id))
  const advice = adviceKinds.filter(kind => found.some(each => each.advice.includes(kind)))
  const score = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 })
  return (
    <section className="card" aria-labelledby="weaknesses">
      <div className="hd">
        <h2 id="weaknesses">{t('advisory.title')}</h2>
      </div>
      <div className="bd stack">
        {found.length === 0 && <State kind="ok">{t('advisory.none')}</State>}
        {!advisories.certain && <State kind="warn">{t('advisory.maybe')}</State>}
        {advice.length > 0 && (
          <Note kind="warn" title={t('advisory.whatToDo')}>
            <ol className="numbered">
              {advice.map(kind => (
                <li key={kind}>
                  {kind === 'update'
                    ? t('advisory.updateTo', { version: evlinkAdvisories.updateTo })
                    : t(`advisory.advice.${kind}`)}
                </li>
              ))}
            </ol>
          </Note>
        )}
        {found.map(({ id, name, year, weaknesses, unconfirmed }) => (
          <div key={id} className="stack s1">
            <h3>
              {name} <span className="small muted">{year}</span>
            </h3>
            {unconfirmed && <p className="small muted">{t('advisory.unconfirmed')}</p>}
            <ul className="stack s1">
              {weaknesses.map(({ cve, kind, score: points }) => (
                <li key={cve} className="row top weakness">
                  <code className="nowrap">{cve}</code>
                  <span className="grow small">{t(`advisory.kind.${kind}`)}</span>
                  {points !== null && (
                    <span className="tag">{t('advisory.score', { score: score.format(points) })}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
