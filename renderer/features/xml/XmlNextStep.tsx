import { useTranslation } from 'react-i18next'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { useXmlPageEditor } from './xmlPageEditor.ts'

/** The one thing to do now: open a file, look through the names, or save what was changed. */
export function XmlNextStep({ isConf, onChoose, onSave }: { isConf: boolean; onChoose(): void; onSave(): void }) {
  const { t } = useTranslation('xml')
  const { editing, name, savedText, show } = useXmlPageEditor()
  const { changed, otherBytes, errors, guesses } = useXmlView(useXmlPageEditor)
  if (editing === null || name === null)
    return (
      <NextStep lead={t('next.open')} primary={{ label: t('next.openButton'), icon: 'folder', onPress: onChoose }} />
    )
  const count = changed.length
  const label = count > 0 && isConf ? t('next.saveValues', { count }) : t('next.saveButton')
  const save = { label, icon: 'down', onPress: onSave } as const
  if (editing.problem !== null)
    return <NextStep lead={t('next.broken')} primary={{ ...save, disabledBecause: t('next.brokenBecause') }} />
  const stay = errors > 0 && isConf ? t('next.errors', { count: errors }) : undefined
  if (savedText === editing.text)
    return <NextStep lead={t('next.saved', { name })} more={stay ?? t('next.asOpened')} primary={save} />
  const unasked = isConf && !editing.checked
  if (count === 0 && otherBytes === 0 && editing.text === editing.source.text) {
    if (unasked)
      return (
        <NextStep
          lead={t('next.names')}
          primary={{ label: t('toolbar.names'), icon: 'list', onPress: () => show({ checkingNames: true }) }}
        />
      )
    return (
      <NextStep lead={t('next.nothing')} more={stay} primary={{ ...save, disabledBecause: t('next.nothingBecause') }} />
    )
  }
  return (
    <NextStep
      lead={unasked && guesses > 0 ? t('next.namesFirst') : t('next.save')}
      more={stay ?? t('next.asOpened')}
      primary={save}
    />
  )
}
