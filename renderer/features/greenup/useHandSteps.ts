import { useTranslation } from 'react-i18next'
import {
  type GreenupGuideStep,
  type GreenupTask,
  greenupGuide,
  greenupTasks,
  type PageLabel,
} from '../../../shared/stations/greenup/guide.ts'
import type { GuideStep, PageWords } from '../../ui/HandStep.tsx'
import { useDesk } from './greenupDesk.ts'

/** The station's pages are French or English: both words where the guides have both. */
function wordsOf({ fr, en }: PageLabel): PageWords {
  const english = en === null || en === fr ? [] : [{ text: en, lang: 'en' }]
  return fr === null ? english : [{ text: fr, lang: 'fr' }, ...english]
}

/** The tasks of a station and the steps of one of them; `generation` as in the visit's snapshot. */
export function useHandSteps(task: GreenupTask, origin: string, generation: 1 | 2 | null) {
  const { t } = useTranslation(['greenup', 'common'])
  const { url, uid } = useDesk()
  const typedAt = ({ id, value }: GreenupGuideStep): string | null => {
    if (id === 'open') return origin
    if (id === 'typeUrl') return url || null
    return id === 'typeUid' ? uid || null : value
  }
  const steps = greenupGuide[task].map((step): GuideStep => {
    const { page, field, button } = step
    const places = (['page', 'field', 'button'] as const).flatMap(name => {
      const label = { page, field, button }[name]
      return label === null ? [] : [{ name: t(`common:visit.hand.place.${name}`), words: wordsOf(label) }]
    })
    const source = step.source ?? t('common:visit.hand.noSource')
    return { id: step.id, text: t(`guide.step.${step.id}`), places, value: typedAt(step), source }
  })
  const tasks = greenupTasks
    .filter(name => name !== 'set-data' || generation !== 1)
    .map(name => ({ name, label: t(`guide.task.${name}`) }))
  return { tasks, steps }
}
