import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime, dayOf } from '../../ui/clock.ts'

/** A moment as the laptop's clock showed it, 14:56:52, and with its date where that is not today's. */
export function useTimes(): (at: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
    return at => (dayOf(at, Date.now()) === 'today' ? clockTime(at) : `${clockTime(at)}, ${date.format(at)}`)
  }, [i18n.language])
}
