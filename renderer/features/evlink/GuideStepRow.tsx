import { useTranslation } from 'react-i18next'
import { type GuideStep, simTypes } from '../../../shared/stations/evlink/guide.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { useVendorWords } from '../../stores/vendorWords.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { State } from '../../ui/State.tsx'
import { useEvlink } from './evlinkStore.ts'
import { labelOf } from './labelOf.ts'

interface Props {
  readonly step: GuideStep
  readonly number: number
  readonly done: boolean
  onToggle(): void
}

/** What the station's page calls a field of the guide. */
function useFieldName(): (field: string) => string {
  const words = useVendorWords('schneider')
  return field => {
    const known = words?.knowledge.webFields?.fields.find(({ id }) => id === field)
    const ours = allSettingsFields.find(({ id }) => id === field)
    if (known) return known.labels.en ?? field
    return words && ours ? labelOf(words, ours) : field
  }
}

/** A step in words: what to do, and where exactly. */
export function useStepWords(): (step: GuideStep) => string[] {
  const { t } = useTranslation('evlink')
  const name = useFieldName()
  return ({ id, tab, subTab, field, value, button }) => [
    t(`guide.step.${id}`),
    ...[
      [t('guide.tab'), tab],
      [t('guide.subTab'), subTab],
      [t('guide.field'), field && name(field)],
      [t('guide.value'), value],
      [t('guide.button'), button],
    ].flatMap(([label, text]) => (text == null ? [] : [`${label}: ${text}`])),
  ]
}

/** One step: what to do, where on the station's page, and whether it is done. */
export function GuideStepRow({ step, number, done, onToggle }: Props) {
  const { t } = useTranslation('evlink')
  const { draft } = useEvlink()
  const name = useFieldName()
  const { id, tab, subTab, field, button, source } = step
  const value = step.value ?? (field === null ? null : (draft[field] ?? null))
  const facts: [string, string | null][] = [
    [t('guide.tab'), tab],
    [t('guide.subTab'), subTab],
    [t('guide.field'), field && name(field)],
    [t('guide.value'), value],
    [t('guide.button'), button],
  ]
  const known = facts.filter(([, text]) => text !== null)
  return (
    <li className="card bd guidestep">
      <label className="check">
        <input type="checkbox" className="cb" checked={done} onChange={onToggle} />
        <span>
          <b>{number}.</b> {t(`guide.step.${id}`)}
        </span>
      </label>
      {known.length > 0 && (
        <dl className="kv place">
          {known.map(([label, text]) => (
            <div key={label} className="pair">
              <dt>{label}</dt>
              <dd className="mono wrapany">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {value !== null && <CopyButton className="btn ghost sm self" label={t('guide.copyValue')} text={() => value} />}
      {id === 'simType' && <SimTable />}
      <p className="tiny muted">{source === null ? t('guide.noSource') : t('events.source', { section: source })}</p>
    </li>
  )
}

function SimTable() {
  const { t } = useTranslation('evlink')
  return (
    <ul className="stack s1">
      {simTypes.map(({ id, number, testable }) => (
        <li key={id} className="row wrap">
          <span className="grow">
            <b>{t('sims.type', { number })}</b> {t(`sim.${id}`)}
          </span>
          <State kind={testable ? 'ok' : 'off'}>{t(testable ? 'sims.testable' : 'sims.notTestable')}</State>
        </li>
      ))}
    </ul>
  )
}
