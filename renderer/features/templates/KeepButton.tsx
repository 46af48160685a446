import { useTranslation } from 'react-i18next'
import { secretsInClear } from '../../../shared/templates/proposeVariables.ts'
import { stationFileBytes } from '../../../shared/templates/stationFile.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { State } from '../../ui/State.tsx'
import { type OpenTemplate, useTemplates } from './templatesStore.ts'

/** Keeps an opened template among those on this laptop. One with a secret in clear is first made one without. */
export function KeepButton({ open }: { open: OpenTemplate }) {
  const { t } = useTranslation('templates')
  const backend = useBackend()
  const finish = useTemplates(state => state.finish)
  const { run, busy, error } = useCall()
  if (open.id !== null) return <State kind="ok">{t('act.kept')}</State>
  const { name, template } = open
  const save = async (replace: boolean): Promise<void> => {
    if (secretsInClear(template.file).length > 0) {
      finish(open)
      return
    }
    const { format } = template.file
    const file = new Blob([stationFileBytes(template.file).slice()])
    const outcome = await run(() => backend.templates.save({ name, format, file, replace }))
    if (outcome.ok) useTemplates.setState({ open: { ...open, id: outcome.value.id } })
  }
  return (
    <>
      <button type="button" className="btn" aria-disabled={busy} onClick={() => void save(false)}>
        <Icon name="box" />
        {busy ? t('draft.saving') : t('act.keep')}
      </button>
      {error !== null && (
        <div className="fullwidth">
          <FailureCard
            info={error}
            actions={
              error.code === 'template-exists' && (
                <button type="button" className="btn sm" onClick={() => void save(true)}>
                  {t('draft.replace', { name })}
                </button>
              )
            }
          />
        </div>
      )}
    </>
  )
}
