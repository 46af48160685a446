import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../shared/strings/strings.ts'
import { useBackend } from '../stores/backend.tsx'
import { call } from '../stores/call.ts'
import { useSettings } from '../stores/snapshots.ts'
import { spokenLanguage } from '../strings/speak.ts'
import { Icon } from '../ui/Icon.tsx'

/** The language of the page, each in its own words. */
export function LanguageMenu() {
  const { t } = useTranslation('common')
  const backend = useBackend()
  const { language } = useSettings()
  const spoken = spokenLanguage(language)
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <button type="button" className="btn ghost">
          <Icon name="globe" />
          <span className="visually-hidden">{t('language.label')}: </span>
          {t(`language.${spoken}`)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(name => (
          <Menu.Item
            key={name}
            lang={name}
            aria-current={name === spoken}
            leftSection={<Icon name={name === spoken ? 'ok' : 'right'} />}
            onClick={() => call(() => backend.settings.change({ language: name }))}
          >
            {t(`language.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
