import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Times of the laptop's clock, as the language writes them: 14:56:52. */
export function useTimes(): (at: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' })
    return at => format.format(at)
  }, [i18n.language])
}
