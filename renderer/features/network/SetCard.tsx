import { useTranslation } from 'react-i18next'
import type { AddressPlan } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly chosen: string | null
  /** Whether the chosen interface is in the station's subnet already. */
  readonly near: boolean
  readonly plan: AddressPlan | null
  readonly error: ErrorInfo | null
  /** Setting it failed: then it is done by hand, and the steps are open. */
  readonly refused: boolean
}

const STEPS = ['1', '2', '3', '4', '5', '6'] as const

/** What to set on the chosen interface: by this tool, with the commands it will run, or by hand. */
export function SetCard({ chosen, near, plan, error, refused }: Props) {
  const { t } = useTranslation('network')
  if (chosen === null) return <p className="card bd muted">{t('set.choose')}</p>
  return (
    <section className="card" aria-labelledby="toset">
      <div className="hd">
        <h2 id="toset" className="wrapany">
          {t('set.title', { interface: chosen })}
        </h2>
      </div>
      <div className="bd stack">
        {error !== null && <FailureCard info={error} />}
        {near ? (
          <p>{t('set.nothing', { interface: chosen })}</p>
        ) : (
          plan !== null && <Plan key={`${refused}`} plan={plan} refused={refused} />
        )}
      </div>
    </section>
  )
}

function Plan({ plan, refused }: { plan: AddressPlan; refused: boolean }) {
  const { t } = useTranslation('network')
  const { system, address, netmask, set, restore } = plan
  const words = { interface: plan.interface, address, netmask }
  return (
    <>
      <dl className="kv">
        <dt>{t('set.address')}</dt>
        <dd>{address}</dd>
        <dt>{t('set.netmask')}</dt>
        <dd>{netmask}</dd>
        <dt>{t('set.gateway')}</dt>
        <dd className="muted">{t('set.empty')}</dd>
        <dt>{t('set.dns')}</dt>
        <dd className="muted">{t('set.empty')}</dd>
      </dl>
      <hr className="sep" />
      <div className="stack s1">
        <p className="small b">{t('set.commands', { count: set.length })}</p>
        <code className="command wrapany">{set.join('\n')}</code>
        <p className="small b">{t('set.restore', { count: restore.length })}</p>
        <code className="command wrapany">{restore.join('\n')}</code>
      </div>
      <div className="row top">
        <Icon name="undo" />
        <p className="small">
          <b>{t('set.back.title')}</b> {t('set.back.why')}
        </p>
      </div>
      <div className="row top">
        <Icon name="shield" />
        <div className="small">
          <p>
            <b>{t('set.rights.title')}</b> {t('set.rights.why')}
          </p>
          <details open={refused}>
            <summary className="linklike">{t('set.byHand')}</summary>
            <ol className="byhand">
              {STEPS.map(step => (
                <li key={step}>{t(`byHand.${system}.${step}`, words)}</li>
              ))}
            </ol>
          </details>
        </div>
      </div>
    </>
  )
}
