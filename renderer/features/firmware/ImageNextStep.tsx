import { useTranslation } from 'react-i18next'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import type { Job } from '../../../shared/job.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { useFirmware } from './firmwareStore.ts'
import type { Verdict } from './verdict.ts'

interface Props {
  readonly image: FirmwareImage
  readonly verdict: Verdict
  readonly missing: boolean
  readonly running: Job | null
  readonly busy: boolean
  onFlash(): void
  onReset(): void
}

/** Flash, or what stands before it: connect, read the version, choose another file. */
export function ImageNextStep({ image, verdict, missing, running, busy, onFlash, onReset }: Props) {
  const { t } = useTranslation('firmware')
  const station = useStation()
  const go = useView(state => state.go)
  const choose = useFirmware(state => state.choose)
  const stopped = station?.state === 'lost' ? t('next.lost') : station?.unsupported ? t('next.unsupported') : undefined
  const busyLabel =
    running?.kind === 'reset' ? t('next.restarting') : running !== null || busy ? t('next.busy') : undefined
  switch (verdict.kind) {
    case 'no-station':
      return (
        <NextStep
          lead={t('next.connectLead')}
          primary={{ label: t('next.connect'), icon: 'usb', onPress: () => go('connect') }}
        />
      )
    case 'blocked':
      return (
        <NextStep
          lead={t('next.otherFileLead')}
          more={t('next.nothingWritten')}
          primary={{ label: t('next.otherFile'), icon: 'folder', onPress: () => choose(null) }}
        />
      )
    case 'version-unknown':
      return (
        <NextStep
          lead={t('next.versionLead')}
          more={t('next.powerCycle')}
          primary={{
            label: t('next.restart'),
            icon: 'power',
            onPress: onReset,
            disabledBecause: stopped,
            busyLabel,
          }}
        />
      )
    case 'fits':
    case 'same-version': {
      const firmware = station?.identity.firmware
      const words = {
        from: firmware ? formatFirmware(firmware) : t('unknown'),
        to: image.versionInName ? formatFirmware(image.versionInName) : t('unknown'),
      }
      return (
        <NextStep
          lead={t('next.flashLead', words)}
          more={missing || stopped ? undefined : t('next.askedAgain')}
          primary={{
            label: t('next.flash', words),
            icon: 'bolt',
            onPress: onFlash,
            disabledBecause: stopped ?? (missing ? t('next.tickFirst') : undefined),
            busyLabel,
          }}
        />
      )
    }
  }
}
