import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../shared/contract/settings.ts'
import { languages } from '../../shared/strings/strings.ts'
import { useBackend } from '../stores/backend.tsx'
import { call } from '../stores/call.ts'
import { useSettings } from '../stores/snapshots.ts'
import { spokenLanguage } from '../strings/speak.ts'
import { Icon } from '../ui/Icon.tsx'

const { language: languageSchema } = settingsSchema.shape

/** The language of the page, each in its own words. */
export function LanguageMenu() {
  const { t } = useTranslation('common')
  const backend = useBackend()
  const { language } = useSettings()
  return (
    <label className="languagemenu">
      <Icon name="globe" />
      <span className="visually-hidden">{t('language.label')}</span>
      <select
        value={spokenLanguage(language)}
        onChange={event => {
          const chosen = languageSchema.parse(event.target.value)
          call(() => backend.settings.change({ language: chosen }))
        }}
      >
        {languages.map(name => (
          <option key={name} value={name} lang={name}>
            {t(`language.${name}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
