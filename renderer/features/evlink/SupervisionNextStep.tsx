import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { SettingsFinding } from '../../../shared/stations/evlink/checkSettings.ts'
import { useView } from '../../stores/view.ts'
import { clockTime } from '../../ui/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { hindranceOf } from './ways.ts'

interface Props {
  readonly snapshot: EvlinkSnapshot
  readonly findings: ReadonlyMap<string, readonly SettingsFinding[]>
  /** How many fields were changed and not saved. */
  readonly changed: number
  /** What was saved took hold. */
  readonly rebooted: boolean
  onRead(): void
  onSave(): void
  onUndo(): void
  onReboot(): void
  onEnd(): void
}

/** Read, save, reboot: whichever is due. */
export function SupervisionNextStep(props: Props) {
  const { t } = useTranslation(['evlink', 'common'])
  const { setQuery } = useView()
  const { snapshot, findings, changed, onRead, onUndo } = props
  const { state, settings, busy, rebootNeeded } = snapshot
  const busyLabel = busy === null ? undefined : t(`busy.${busy.doing}`)
  const more = busy === null ? undefined : t('busy.short', { time: clockTime(busy.until) })
  if (state === 'signed-out' && busy === null) {
    return (
      <NextStep
        lead={t('state.signed-out')}
        more={t('gate.signedOut')}
        primary={{ label: t('next.connectAgain'), icon: 'plug', onPress: props.onEnd }}
      />
    )
  }
  const again = (
    <button type="button" className="btn" aria-disabled={busy !== null} onClick={busy === null ? onRead : undefined}>
      <Icon name="refresh" />
      {t('common:visit.readAgain')}
    </button>
  )
  if (settings === null) {
    const hindrance = hindranceOf(snapshot, ['read-settings'])
    return (
      <NextStep
        lead={t('supervision.readLead')}
        more={more}
        primary={{
          label: t('supervision.read'),
          icon: 'refresh',
          onPress: onRead,
          disabledBecause: hindrance === null || busyLabel !== undefined ? undefined : t(`hindrance.${hindrance}`),
          busyLabel,
        }}
      />
    )
  }
  if (changed > 0) {
    const errors = [...findings.values()].flat().filter(({ severity }) => severity === 'error').length
    return (
      <NextStep
        lead={t('supervision.changedLead', { count: changed })}
        more={more}
        secondary={
          <button type="button" className="btn" onClick={onUndo}>
            <Icon name="undo" />
            {t('supervision.undo')}
          </button>
        }
        primary={{
          label: t('supervision.save', { count: changed }),
          icon: 'up',
          onPress: props.onSave,
          disabledBecause:
            errors === 0 || busyLabel !== undefined ? undefined : t('supervision.errors', { count: errors }),
          busyLabel,
        }}
      />
    )
  }
  if (rebootNeeded) {
    const hindrance = hindranceOf(snapshot, ['reboot'])
    return (
      <NextStep
        lead={t('supervision.rebootLead')}
        more={more ?? t('supervision.rebootMore')}
        secondary={again}
        primary={{
          label: t('supervision.reboot'),
          icon: 'power',
          onPress: props.onReboot,
          disabledBecause: hindrance === null || busyLabel !== undefined ? undefined : t(`hindrance.${hindrance}`),
          busyLabel,
        }}
      />
    )
  }
  if (props.rebooted) {
    return (
      <NextStep
        lead={t('supervision.doneLead')}
        more={more ?? t('supervision.doneMore')}
        secondary={again}
        primary={{
          label: t('next.open.events'),
          icon: 'arrow',
          onPress: () => setQuery(queryOfEvlink({ tab: 'events' })),
          busyLabel,
        }}
      />
    )
  }
  return (
    <NextStep
      lead={t('supervision.sameLead')}
      more={more ?? t('readAt', { time: clockTime(settings.readAt) })}
      primary={{ label: t('common:visit.readAgain'), icon: 'refresh', onPress: onRead, busyLabel }}
    />
  )
}
