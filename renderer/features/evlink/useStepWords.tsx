import { useTranslation } from 'react-i18next'
import { type GuideStep, simTypes } from '../../../shared/stations/evlink/guide.ts'
import { allSettingsFields } from '../../../shared/stations/evlink/settingsFields.ts'
import { useVendorWords } from '../../stores/vendorWords.ts'
import type { GuideStep as ShownStep } from '../../ui/HandStep.tsx'
import { State } from '../../ui/State.tsx'
import { useEvlink } from './evlinkStore.ts'
import { labelOf } from './labelOf.ts'

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

/** A step of the guide as it is shown: in the words of the station's English pages, with what was typed here as its value. */
export function useStepWords(): (step: GuideStep) => ShownStep {
  const { t } = useTranslation(['evlink', 'common'])
  const { draft } = useEvlink()
  const nameOf = useFieldName()
  return step => {
    const { id, tab, subTab, field, button, source } = step
    const where = { tab, subTab, field: field && nameOf(field), button }
    const places = (['tab', 'subTab', 'field', 'button'] as const).flatMap(name => {
      const text = where[name]
      return text === null ? [] : [{ name: t(`common:visit.hand.place.${name}`), words: [{ text, lang: 'en' }] }]
    })
    return {
      id,
      text: t(`guide.step.${id}`),
      places,
      value: step.value ?? (field === null ? null : (draft[field] ?? null)),
      source: source === null ? t('common:visit.hand.noSource') : t('events.source', { section: source }),
      more: id === 'simType' ? <SimTable /> : undefined,
    }
  }
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
