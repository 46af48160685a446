import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State } from '../../ui/State.tsx'
import { releaseWords } from './releaseWords.ts'

/** Who the station is, as it says itself. `onPassword` shows the way to another password. */
export function IdentityCard({ snapshot, onPassword }: { snapshot: EvlinkSnapshot; onPassword: (() => void) | null }) {
  const { t } = useTranslation(['evlink', 'common'])
  const { identity, address, origin, secure, kind, clock, defaultLogin } = snapshot
  const { name, state, product, reference, serial, release, mac } = identity
  const facts: [string, string | null][] = [
    [t('facts.product'), product && t(`product.${product}`)],
    [t('facts.name'), name],
    [t('facts.state'), state],
    [t('facts.reference'), reference],
    [t('facts.serial'), serial],
    [t('facts.release'), releaseWords(release)],
    [t('facts.mac'), mac],
    [t('facts.address'), kind === 'simulated' ? origin : address],
  ]
  return (
    <section className="card" aria-labelledby="identity">
      <div className="hd">
        <h2 id="identity">{t('overview.identity')}</h2>
      </div>
      <dl className="bd kv">
        {facts.map(([label, value]) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd className="wrapany">{value ?? <span className="muted">{t('facts.unknown')}</span>}</dd>
          </div>
        ))}
        <div className="pair">
          <dt>{t('common:station.link')}</dt>
          <dd>
            <State kind={secure ? 'ok' : 'off'} icon={secure ? 'lock' : 'off'}>
              {t(secure ? 'overview.secure' : 'overview.plain')}
            </State>
          </dd>
        </div>
        {clock !== null && (
          <div className="pair">
            <dt>{t('facts.clock')}</dt>
            <dd>
              <State kind={clock.off ? 'warn' : 'ok'}>
                <span className="cap">
                  {clock.off ? t('clockOff', { minutes: Math.round(clock.offMs / 60_000) }) : t('clockGood')}
                </span>
              </State>
            </dd>
          </div>
        )}
        <div className="pair">
          <dt>{t('common:visit.login.password')}</dt>
          <dd className="row wrap">
            <State kind={defaultLogin ? 'warn' : 'ok'} icon="key">
              {t(defaultLogin ? 'overview.passwordDefault' : 'overview.passwordOwn')}
            </State>
            {onPassword !== null && (
              <button type="button" className="btn ghost sm" onClick={onPassword}>
                <Icon name="key" />
                {t('overview.changePassword')}
              </button>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}
