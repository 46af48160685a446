import { useTranslation } from 'react-i18next'
import type { Job } from '../../../shared/job.ts'
import type { KeyVendor } from '../../stores/keyVendor.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { type Tab, useView } from '../../stores/view.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import type { Row } from './rows.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly keyVendor: KeyVendor
  readonly running: Job | null
  readonly busy: boolean
  onReceive(): void
  onSend(): void
  onSave(): void
  onOpenTab(tab: Tab): void
}

/** The one thing to do now: connect, receive, or send what is ticked; a file for stations the cable does not fit is edited and saved. */
export function ParametersNextStep(props: Props) {
  const { rows, keyVendor, running, busy, onReceive, onSend, onSave, onOpenTab } = props
  const { t } = useTranslation('parameters')
  const station = useStation()
  const go = useView(state => state.go)
  const file = useParameters(state => state.file)
  if (station === null && file !== null && keyVendor.vendor !== 'ecotap' && keyVendor.because !== 'unknown')
    return (
      <NextStep
        lead={t('next.fileForOcpp', { name: file.name })}
        more={t('next.cableForEcotap')}
        primary={{ label: t('file.save'), icon: 'down', onPress: onSave }}
      />
    )
  if (station === null)
    return (
      <NextStep
        lead={file === null ? t('next.nothing') : t('next.fileAlone', { name: file.name })}
        primary={{ label: t('next.connect'), icon: 'usb', onPress: () => go('connect') }}
      />
    )
  if (running?.kind === 'flash')
    return (
      <NextStep
        lead={t('next.flashing')}
        primary={{ label: t('next.showFlash'), icon: 'bolt', onPress: () => onOpenTab('firmware') }}
      />
    )
  const stopped =
    station.state === 'lost' ? t('next.notConnected') : station.unsupported ? t('next.unsupported') : undefined
  const ticked = rows.filter(row => row.ticked).length
  if (station.parameters === null)
    return (
      <NextStep
        lead={file === null ? t('next.receiveFirst') : t('next.receiveToCompare')}
        more={t('next.receiveMore')}
        primary={{
          label: t('next.receive'),
          icon: 'down',
          onPress: onReceive,
          disabledBecause: stopped,
          busyLabel: running !== null || busy ? t('next.receiving') : undefined,
        }}
      />
    )
  const blocked = rows.filter(row => row.state === 'error').map(row => row.key)
  const changed = rows.filter(row => row.ticked && row.changed).length
  const lead =
    ticked === 0
      ? t(
          blocked.length > 0
            ? 'next.onlyErrors'
            : rows.some(row => row.changed)
              ? 'next.noneTicked'
              : 'next.nothingTicked',
        )
      : changed === ticked
        ? t('next.canSend', { count: ticked })
        : t('next.ticked', { count: ticked })
  const more =
    blocked.length > 0
      ? t('next.blocked', { count: blocked.length, keys: blocked.join(', ') })
      : ticked === 0
        ? undefined
        : t('next.onceMore')
  return (
    <NextStep
      lead={lead}
      more={more}
      primary={{
        label: t('send', { count: ticked }),
        icon: 'up',
        onPress: onSend,
        disabledBecause:
          stopped ?? (ticked === 0 ? t(blocked.length > 0 ? 'next.correctFirst' : 'next.tickFirst') : undefined),
        busyLabel: running !== null || busy ? t('next.busy') : undefined,
      }}
    />
  )
}
