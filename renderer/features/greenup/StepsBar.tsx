import { useTranslation } from 'react-i18next'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useGreenupFile } from './greenupDesk.ts'
import { shownSteps } from './shownSteps.ts'
import { useVisitTools } from './visitTools.ts'

/** The five steps, which are done, and which is next. */
export function StepsBar() {
  const { t } = useTranslation(['greenup', 'errors'])
  const { snapshot } = useVisitTools()
  const { changed, otherBytes } = useXmlView(useGreenupFile)
  const isChanged = changed.length > 0 || otherBytes > 0
  return (
    <ol className="steps visitsteps" aria-label={t('page.steps.label')} title={t('page.steps.why')}>
      {shownSteps(snapshot.steps, isChanged).map(({ step, state }, at) => (
        <li key={step} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="n" aria-hidden="true">
            {state === 'done' ? <Icon name="tick" /> : at + 1}
          </span>
          {t(`errors:webStep.${step}`)}
          {state === 'done' && <span className="visually-hidden">{t('page.steps.done')}</span>}
        </li>
      ))}
    </ol>
  )
}
