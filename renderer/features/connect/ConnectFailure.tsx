import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import type { useConnect } from '../../stores/useConnect.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Why a port could not be opened, and the button that helps. */
export function ConnectFailure({ work, open }: { work: ReturnType<typeof useConnect>; open: StationSnapshot | null }) {
  const { t } = useTranslation(['connect', 'common'])
  const backend = useBackend()
  const { connecting, connect, waitFor, stop } = work
  if (connecting.state !== 'failed') return null
  const { path, error } = connecting

  const help = () => {
    if (error.code === 'port-busy')
      return { icon: 'busy' as const, label: t('waitFor', { path }), press: () => waitFor(path) }
    if (error.code === 'already-connected' && open !== null) {
      const press = async () => {
        const outcome = await call(() => backend.station.disconnect())
        if (outcome.ok) connect(path)
      }
      return { icon: 'power' as const, label: t('disconnectFirst', { path: open.link.path }), press }
    }
    return { icon: 'refresh' as const, label: t('retry'), press: () => connect(path) }
  }
  const { icon, label, press } = help()
  return (
    <FailureCard
      info={error}
      station="untouched"
      actions={
        <>
          <button type="button" className="btn sm" onClick={press}>
            <Icon name={icon} />
            {label}
          </button>
          <button type="button" className="btn ghost sm" onClick={stop}>
            {t('common:failure.dismiss')}
          </button>
        </>
      }
    />
  )
}
