import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'

/** Opens the port of a lost station again, under the path its adapter has now. */
export function useReconnect(station: StationSnapshot) {
  const { t } = useTranslation('overview')
  const backend = useBackend()
  const { busy, error, run } = useCall()
  const backAs = station.lost?.backAs ?? null
  return {
    busy,
    error,
    label: backAs === null ? t('reconnect') : t('reconnectAs', { path: backAs }),
    start: () => {
      if (!busy) run(() => backend.station.reconnect())
    },
  }
}
