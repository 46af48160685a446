import { useTranslation } from 'react-i18next'
import type { Place } from '../../stores/comparison.ts'
import { useComparisonStore } from '../../stores/comparison.ts'
import { useView } from '../../stores/view.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'

/** Where a comparison stands. */
export type Standing =
  | { readonly step: 'choose' | 'another'; readonly place: Place }
  | { readonly step: 'reading' | 'identical' | 'locked' }
  /** `conflicts`: not yet decided. */
  | { readonly step: 'tick'; readonly conflicts: number }
  | {
      readonly step: 'take'
      readonly into: 'edits' | 'file' | 'xml'
      readonly count: number
      readonly conflicts: number
    }

/** The one sensible thing to do with a comparison. */
export function CompareNextStep({ standing, onTake }: { readonly standing: Standing; onTake(): void }) {
  const { t } = useTranslation('compare')
  const { openTab } = useView()
  const addFile = useComparisonStore(state => state.addFile)
  const place = standing.step === 'choose' || standing.step === 'another' ? standing.place : 'right'
  const chooser = useFileChooser({
    accept: '.json,.xml,application/json,text/xml',
    onFile: file => addFile(place, file),
  })
  const back = { label: t('next.back'), icon: 'list', onPress: () => openTab('parameters') } as const
  switch (standing.step) {
    case 'choose':
    case 'another':
      return (
        <>
          {chooser.input}
          <NextStep
            lead={t(`next.${standing.step}.${place}`)}
            primary={{ label: t('next.open'), icon: 'folder', onPress: chooser.choose }}
          />
        </>
      )
    case 'reading':
      return <NextStep lead={t('next.reading')} />
    case 'identical':
      return <NextStep lead={t('next.identical')} primary={back} />
    case 'locked':
      return <NextStep lead={t('next.locked')} primary={back} />
    case 'tick':
      return (
        <NextStep
          lead={standing.conflicts > 0 ? t('next.conflicts', { count: standing.conflicts }) : t('next.tick')}
          more={t('next.tickMore')}
          primary={{ label: t('next.takeOver'), icon: 'tick', onPress: onTake, disabledBecause: t('next.noneTicked') }}
        />
      )
    case 'take':
      return (
        <NextStep
          lead={
            standing.conflicts > 0
              ? t('next.conflictsLeft', { count: standing.conflicts })
              : t('next.ready', { count: standing.count })
          }
          more={t(`next.into.${standing.into}`)}
          primary={{ label: t(`next.take.${standing.into}`, { count: standing.count }), icon: 'tick', onPress: onTake }}
        />
      )
  }
}
