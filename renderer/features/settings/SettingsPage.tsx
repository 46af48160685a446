import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LINE } from '../../../shared/contract/ports.ts'
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts'
import { languages } from '../../../shared/strings/strings.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useSettings, useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { LineFields } from '../../ui/LineFields.tsx'
import { lineWords } from '../../ui/lineWords.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { About } from './About.tsx'
import { SettingRow } from './SettingRow.tsx'

const { colours, language, logTime } = settingsSchema.shape

/** How the app looks and listens. Every change applies at once. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common'])
  const backend = useBackend()
  const settings = useSettings()
  const station = useStation()
  const { go, tab, openTab } = useView()
  const { error, run } = useCall()
  const change = (part: Partial<Settings>) => run(() => backend.settings.change(part))
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page settingspage stack s4">
          <h1>{t('sections')}</h1>
          {error !== null && <FailureCard info={error} />}
          <section aria-labelledby="settings-display">
            <h2 id="settings-display">{t('display.title')}</h2>
            <SettingRow label={t('language.label')} what={t('language.what')}>
              <SegmentedControl
                aria-label={t('language.label')}
                value={settings.language}
                onChange={value => change({ language: language.parse(value) })}
                data={[
                  { value: 'system', label: t('system') },
                  ...languages.map(value => ({ value, label: t(`common:language.${value}`) })),
                ]}
              />
            </SettingRow>
            <SettingRow label={t('colours.label')} what={t('colours.what')}>
              <SegmentedControl
                aria-label={t('colours.label')}
                value={settings.colours}
                onChange={value => change({ colours: colours.parse(value) })}
                data={[
                  { value: 'system', label: t('system') },
                  { value: 'light', label: t('colours.light') },
                  { value: 'dark', label: t('colours.dark') },
                ]}
              />
            </SettingRow>
            <SettingRow label={t('gloves.label')} what={t('gloves.what')}>
              <Switch
                aria-label={t('gloves.label')}
                checked={settings.gloves}
                onChange={event => change({ gloves: event.currentTarget.checked })}
              />
            </SettingRow>
            <SettingRow label={t('logColours.label')} what={t('logColours.what')}>
              <Switch
                aria-label={t('logColours.label')}
                checked={settings.logColours}
                onChange={event => change({ logColours: event.currentTarget.checked })}
              />
            </SettingRow>
            <SettingRow label={t('logTime.label')} what={t('logTime.what')}>
              <SegmentedControl
                aria-label={t('logTime.label')}
                value={settings.logTime}
                onChange={value => change({ logTime: logTime.parse(value) })}
                data={(['clock', 'since-connecting'] as const).map(value => ({ value, label: t(`logTime.${value}`) }))}
              />
            </SettingRow>
          </section>
          <section aria-labelledby="settings-line" className="stack">
            <h2 id="settings-line">{t('line.title')}</h2>
            <p className="small muted">{t('line.what')}</p>
            <LineFields line={settings.line} onChange={line => change({ line })} />
            {lineWords(settings.line) !== lineWords(DEFAULT_LINE) && (
              <button type="button" className="btn sm self" onClick={() => change({ line: DEFAULT_LINE })}>
                {t('line.reset')}
              </button>
            )}
          </section>
          <About />
        </div>
      </main>
      <NextStep
        lead={t('next.apply')}
        primary={
          station === null
            ? { label: t('next.back'), icon: 'left', onPress: () => go('start') }
            : { label: t('next.backToStation'), icon: 'left', onPress: () => openTab(tab) }
        }
      />
    </>
  )
}
