import { useTranslation } from 'react-i18next'
import { clockTime, dayOf } from './clock.ts'

/** Words for a moment: `Today 08:12`, `Yesterday 16:40`, `12 Jan`. */
export function useDayWords(): (at: number) => string {
  const { t, i18n } = useTranslation('common')
  return at => {
    const day = dayOf(at, Date.now())
    if (day === 'earlier') return new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short' }).format(at)
    return t(`day.${day}`, { time: clockTime(at).slice(0, 5) })
  }
}
