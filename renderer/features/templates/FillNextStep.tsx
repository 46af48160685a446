import { useTranslation } from 'react-i18next'
import type { CheckedStations } from '../../../shared/templates/checkStations.ts'
import type { FilledTemplate } from '../../../shared/templates/fillTemplate.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { saveStations } from './saveStations.ts'
import { type OpenTemplate, useTemplates } from './templatesStore.ts'

interface Props {
  readonly open: OpenTemplate
  readonly filled: FilledTemplate
  readonly checked: CheckedStations | null
  onChoose(): void
}

/** Save the file, or the files of all stations that are ready. */
export function FillNextStep({ open, filled, checked, onChoose }: Props) {
  const { t } = useTranslation('templates')
  const { mode, values } = useTemplates()
  if (mode === 'hand') {
    const errors = filled.findings.filter(({ severity }) => severity === 'error')
    const empty = errors.filter(({ code }) => code === 'variable-empty').length
    const bad = errors.length - empty
    const save = (): void => saveStations(open, [{ line: null, values: new Map(Object.entries(values)) }])
    return (
      <NextStep
        lead={
          bad > 0 ? t('ready.bad', { count: bad }) : empty > 0 ? t('ready.empty', { count: empty }) : t('ready.hand')
        }
        more={errors.length === 0 ? t('ready.handMore') : undefined}
        primary={{
          label: t('act.saveOne'),
          icon: 'down',
          onPress: save,
          disabledBecause: errors.length > 0 ? t('ready.correct') : undefined,
        }}
      />
    )
  }
  if (checked === null)
    return (
      <NextStep lead={t('ready.noTable')} primary={{ label: t('table.choose'), icon: 'folder', onPress: onChoose }} />
    )
  const good = checked.stations.filter(station => station.good)
  const skipped = checked.stations.length - good.length
  const more = [
    skipped > 0 ? t('ready.skipped', { count: skipped }) : '',
    good.length > 1 ? t('ready.zip') : '',
  ].filter(Boolean)
  return (
    <NextStep
      lead={t('ready.table', { good: good.length, count: checked.stations.length })}
      more={more.length > 0 ? more.join(' ') : undefined}
      primary={{
        label: t('act.saveMany', { count: good.length }),
        icon: 'down',
        onPress: () => saveStations(open, good),
        disabledBecause: good.length === 0 ? t('ready.noneGood') : undefined,
      }}
    />
  )
}
