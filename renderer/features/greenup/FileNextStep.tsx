import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import { useGreenupFile } from './greenupDesk.ts'
import { newErrors } from './newErrors.ts'
import { useBusyWords } from './useBusyWords.ts'
import { useTimes } from './useTimes.ts'
import { useVisitTools } from './visitTools.ts'

/** The one thing to do with the file now: look through its names, change it, save it, or check what was saved. */
export function FileNextStep({ onSave }: { onSave(): void }) {
  const { t } = useTranslation(['greenup', 'xml'])
  const time = useTimes()
  const { snapshot, act, open } = useVisitTools()
  const { editing, show } = useGreenupFile()
  const { changed, otherBytes, guesses, mapping } = useXmlView(useGreenupFile)
  const file = editing?.file ?? null
  const baseline = editing?.baseline ?? null
  const errors = useMemo(() => (file && baseline ? newErrors(baseline, file, mapping) : 0), [baseline, file, mapping])
  const busy = useBusyWords(snapshot)
  const { recovered, steps } = snapshot
  const step = steps.find(({ state }) => state === 'now')?.step
  const count = changed.length
  const isChanged = count > 0 || otherBytes > 0
  const kept = recovered && t('page.file.kept', { time: time(recovered.takenAt) })
  const unasked = editing?.checked === false
  const save = (disabledBecause?: string): PrimaryAction => ({
    label: count > 0 ? t('page.store.button', { count }) : t('page.store.buttonFile'),
    icon: 'up',
    onPress: onSave,
    disabledBecause,
  })
  const next = (): { lead: string; more?: string | null; primary: PrimaryAction } => {
    if (editing?.problem != null) return { lead: t('xml:next.broken'), primary: save(t('page.file.brokenBecause')) }
    if (errors > 0 && isChanged)
      return { lead: t('page.file.errors', { count: errors }), more: kept, primary: save(t('page.file.errorsBecause')) }
    if (isChanged)
      return {
        lead: unasked && guesses > 0 ? t('page.file.namesFirst') : t('page.file.save'),
        more: kept,
        primary: save(),
      }
    if (step === 'check' || step === 'activate')
      return {
        lead: t(step === 'check' ? 'page.next.check' : 'page.next.activate'),
        more: t('page.file.readBack'),
        primary: {
          label: t(step === 'check' ? 'guide.task.check' : 'page.next.openStatus'),
          icon: step === 'check' ? 'swap' : 'link',
          onPress: () => {
            if (step === 'check') act('readStatus', backend => backend.greenup.check())
            open('status')
          },
        },
      }
    if (unasked)
      return {
        lead: t('xml:next.names'),
        more: kept,
        primary: { label: t('xml:toolbar.names'), icon: 'list', onPress: () => show({ checkingNames: true }) },
      }
    return { lead: t('page.file.change'), more: kept, primary: save(t('xml:next.nothingBecause')) }
  }
  const { lead, more, primary } = next()
  return (
    <NextStep lead={lead} more={busy?.more ?? more ?? undefined} primary={{ ...primary, busyLabel: busy?.label }} />
  )
}
