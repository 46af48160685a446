import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useRunningJob } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useReconnect } from './useReconnect.ts'

/** Reconnect what is lost, else receive the parameters, else look at them. */
export function OverviewNextStep({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation(['overview', 'common'])
  const { openTab } = useView()
  const backend = useBackend()
  const running = useRunningJob()
  const receive = useCall()
  const reconnect = useReconnect(station)

  if (station.lost !== null) {
    const { backAs } = station.lost
    return (
      <NextStep
        lead={backAs === null ? t('next.lost') : t('next.lostBack', { path: backAs })}
        more={backAs === null ? t('next.lostMore') : undefined}
        primary={{
          label: reconnect.label,
          icon: 'refresh',
          onPress: reconnect.start,
          busyLabel: reconnect.busy ? t('reconnecting') : undefined,
        }}
      />
    )
  }
  if (station.unsupported !== null) {
    return (
      <NextStep
        lead={t('next.unsupported')}
        more={t('next.unsupportedWhy')}
        primary={{ label: t('showLog'), icon: 'list', onPress: () => openTab('log') }}
      />
    )
  }
  if (station.parameters !== null && running?.kind !== 'receive') {
    return (
      <NextStep
        lead={t('next.received')}
        more={t('next.receivedMore')}
        primary={{ label: t('next.openParameters'), icon: 'list', onPress: () => openTab('parameters') }}
      />
    )
  }
  const receiving = running?.kind === 'receive' || receive.busy
  return (
    <>
      <NextStep
        lead={t('next.receive')}
        more={receiving ? t('next.receivingMore') : t('next.receiveMore')}
        primary={{
          label: t('next.receiveButton'),
          icon: 'down',
          onPress: () => receive.run(() => backend.station.receive()),
          busyLabel: receiving ? t('next.receiving') : undefined,
          disabledBecause: running !== null && !receiving ? t('next.busyWhy') : undefined,
        }}
      />
      <Sheet
        opened={receive.error !== null}
        onClose={receive.clear}
        title={t('next.receiveButton')}
        footer={
          <button type="button" className="btn primary" data-autofocus onClick={receive.clear}>
            {t('common:close')}
          </button>
        }
      >
        {receive.error !== null && <FailureCard info={receive.error} station="untouched" />}
      </Sheet>
    </>
  )
}
