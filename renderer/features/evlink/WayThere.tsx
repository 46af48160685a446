import { useTranslation } from 'react-i18next'
import { judgeReach } from '../../../shared/network/judgeReach.ts'
import { useStream } from '../../stores/useStream.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State } from '../../ui/State.tsx'

/** Whether this laptop has a way to the address, in one sentence, and where to get one. */
export function WayThere({ address }: { address: string }) {
  const { t } = useTranslation(['network', 'evlink'])
  const { go } = useView()
  const network = useStream((backend, signal) => backend.network.watch(undefined, { signal }))
  if (network === null) return null
  const host = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[:/].*$/, '')
  const reach = judgeReach(network.interfaces, host)
  // A name, or a station simulated on this laptop: only its answer tells.
  if (reach.kind === 'not-an-address' || host.startsWith('127.')) return null
  const good = reach.kind === 'same-subnet'
  return (
    <div className="row wrap waythere">
      <span className="grow">
        <State kind={good ? 'ok' : 'warn'}>{t(`verdict.${reach.kind}.title`, reach)}</State>
      </span>
      {!good && (
        <button type="button" className="btn sm" onClick={() => go('network')}>
          <Icon name="net" />
          {t('evlink:connect.network')}
        </button>
      )}
    </div>
  )
}
