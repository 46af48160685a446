import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { SettingsFinding } from '../../../shared/stations/evlink/checkSettings.ts'
import {
  type SettingsField,
  type SettingsSection,
  settingsFields,
  settingsSections,
} from '../../../shared/stations/evlink/settingsFields.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Evidence } from './Evidence.tsx'
import { FoldedSection } from './FoldedSection.tsx'
import { SettingsRow } from './SettingsRow.tsx'

interface Props {
  readonly snapshot: EvlinkSnapshot
  /** As read from the station. */
  readonly station: Readonly<Record<string, string>>
  /** The same with what was changed. */
  readonly values: Readonly<Record<string, string>>
  readonly findings: ReadonlyMap<string, readonly SettingsFinding[]>
  readonly words: VendorWords
  onChange(field: string, value: string): void
}

/** What a station needs to be supervised (guide 6.3.1.2). */
const SUPERVISED: Readonly<Record<string, string>> = { stationType: 'Supervised', authenticationBy: 'Supervision' }
/** Open from the start; the others are for those who need them. */
const OPEN: ReadonlySet<SettingsSection> = new Set<SettingsSection>(['control', 'server'])

/** The fields of the three pages in the order of the job; those the station's pages have not are left out. */
export function SettingsForm(props: Props) {
  const { t } = useTranslation('evlink')
  const { snapshot, station, values, onChange } = props
  const supervised = Object.entries(SUPERVISED).every(([field, value]) => values[field] === value)
  const supervise = (): void => {
    for (const [field, value] of Object.entries(SUPERVISED)) if (field in station) onChange(field, value)
  }
  return (
    <>
      {settingsSections.map(section => {
        const fields = settingsFields[section].filter(({ id }) => id in station)
        const [first] = fields
        if (first === undefined) return null
        const title = (
          <>
            <h2 id={`section-${section}`} className="grow">
              {t(`section.${section}`)} <span className="small muted pagename">{t(`page.${first.page}`)}</span>
            </h2>
            <Evidence snapshot={snapshot} action={`save-${first.page}`} />
          </>
        )
        const rows = <SectionRows {...props} fields={fields} />
        if (!OPEN.has(section)) {
          const marked = fields.some(
            ({ id }) =>
              props.findings.get(id)?.some(({ severity }) => severity === 'error') || values[id] !== station[id],
          )
          return (
            <FoldedSection key={section} title={title} marked={marked}>
              {rows}
            </FoldedSection>
          )
        }
        return (
          <section key={section} className="card settingscard" aria-labelledby={`section-${section}`}>
            <div className="hd row wrap">{title}</div>
            {section === 'control' && !supervised && (
              <div className="bd row wrap supervise">
                <span className="grow small">{t('supervision.not')}</span>
                <button type="button" className="btn sm" onClick={supervise}>
                  <Icon name="wand" />
                  {t('supervision.set')}
                </button>
              </div>
            )}
            {rows}
          </section>
        )
      })}
      {snapshot.settings !== null && snapshot.settings.missing.length > 0 && (
        <p className="small muted">{t('supervision.missing', { fields: snapshot.settings.missing.join(', ') })}</p>
      )}
    </>
  )
}

function SectionRows({
  fields,
  station,
  values,
  findings,
  words,
  snapshot,
  onChange,
}: Props & { fields: readonly SettingsField[] }) {
  return (
    <div className="settingsrows">
      {fields.map(field => (
        <SettingsRow
          key={field.id}
          field={field}
          station={station[field.id] ?? ''}
          value={values[field.id] ?? ''}
          findings={findings.get(field.id) ?? []}
          words={words}
          mac={snapshot.identity.mac}
          onChange={onChange}
        />
      ))}
    </div>
  )
}
