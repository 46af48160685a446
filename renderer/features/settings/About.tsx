import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../stores/useAnswer.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { SettingRow } from './SettingRow.tsx'

/** Where files are kept, and which version this is. */
export function About() {
  const { t } = useTranslation('settings')
  const about = useAnswer(backend => backend.system.about())
  if (about === null) return null
  return (
    <>
      <section aria-labelledby="settings-folders">
        <h2 id="settings-folders">{t('folders.title')}</h2>
        {(['backups', 'logs', 'data'] as const).map(name => (
          <SettingRow
            key={name}
            label={t(`folders.${name}`)}
            what={<code className="wrapany">{about.folders[name]}</code>}
          >
            <CopyButton label={t('folders.copy')} text={() => about.folders[name]} />
          </SettingRow>
        ))}
      </section>
      <section aria-labelledby="settings-about" className="stack">
        <h2 id="settings-about">{t('about.title')}</h2>
        <dl className="kv">
          <dt>{t('about.version')}</dt>
          <dd>Chargewright {about.version}</dd>
          <dt>{t('about.shell')}</dt>
          <dd>{t(`about.${about.shell}`)}</dd>
          <dt>{t('about.platform')}</dt>
          <dd>{about.platform}</dd>
        </dl>
      </section>
    </>
  )
}
