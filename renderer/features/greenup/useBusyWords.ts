import { useTranslation } from 'react-i18next'
import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { useTimes } from './useTimes.ts'

/** What runs at the station and until when at most; undefined while nothing does. */
export function useBusyWords({ busy }: GreenupSnapshot): { label: string; more: string | undefined } | undefined {
  const { t } = useTranslation('greenup')
  const time = useTimes()
  if (busy === null) return undefined
  const { until } = busy
  return {
    label: t(`doing.${busy.doing}`),
    more: until === null ? undefined : t('page.until', { time: time(until) }),
  }
}
