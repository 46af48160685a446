import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useSettings } from '../stores/snapshots.ts'
import { speak, spokenLanguage } from '../strings/speak.ts'

/** Carries the settings to the page: language, colours, gloves. */
export function useAppearance() {
  const settings = useSettings()
  const systemDark = useMediaQuery(
    '(prefers-color-scheme: dark)',
    globalThis.matchMedia('(prefers-color-scheme: dark)').matches,
  )
  const colours: 'light' | 'dark' = settings.colours === 'system' ? (systemDark ? 'dark' : 'light') : settings.colours
  const language = spokenLanguage(settings.language)
  const [spoken, setSpoken] = useState(document.documentElement.lang)
  useEffect(() => {
    let wanted = true
    speak(language).then(() => wanted && setSpoken(language))
    return () => {
      wanted = false
    }
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.mantineColorScheme = colours
  }, [colours])
  useEffect(() => {
    if (settings.gloves) document.documentElement.dataset.density = 'gloves'
    else delete document.documentElement.dataset.density
  }, [settings.gloves])
  return { colours, languageReady: spoken !== '' }
}
