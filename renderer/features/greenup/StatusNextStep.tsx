import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import { activationBlock } from './activationBlock.ts'
import { useDesk } from './greenupDesk.ts'
import { useBusyWords } from './useBusyWords.ts'
import { useTimes } from './useTimes.ts'
import { useVisitTools } from './visitTools.ts'

interface Step {
  readonly lead: string
  readonly more?: string
  readonly primary: PrimaryAction
  readonly secondary?: ReactNode
}

/** The one thing to do on the way to a connected station; what is not possible yet says why. */
export function StatusNextStep() {
  const { t } = useTranslation(['greenup', 'common'])
  const time = useTimes()
  const backend = useBackend()
  const { snapshot, act, open } = useVisitTools()
  const busy = useBusyWords(snapshot)
  const { status, sides, watchingUntil, defaultLogin } = snapshot
  const block = activationBlock(snapshot)
  const check: PrimaryAction = {
    label: t('guide.task.check'),
    icon: 'swap',
    onPress: () => act('readStatus', its => its.greenup.check()),
  }
  const read: PrimaryAction = {
    label: t('page.status.read'),
    icon: 'refresh',
    onPress: () => act('readStatus', its => its.greenup.refresh()),
  }
  const toFile: PrimaryAction = { label: t('page.next.openFile'), icon: 'file', onPress: () => open('file') }
  const accept = (
    <button
      type="button"
      className="btn"
      aria-disabled={busy !== undefined}
      onClick={() => busy === undefined && act('readStatus', its => its.greenup.acceptData())}
    >
      <Icon name="ok" />
      {t('page.accept.button')}
    </button>
  )
  const next = (): Step => {
    if (status?.activation === true && status.connection === 'connected')
      return defaultLogin
        ? {
            lead: t('common:visit.password.noteTitle', { password: factoryLogins.greenup.password }),
            more: t('common:visit.password.noteWhy'),
            primary: {
              label: t('common:visit.password.change'),
              icon: 'key',
              onPress: () => useDesk.setState({ sheet: 'password' }),
            },
          }
        : {
            lead: t('page.next.connected'),
            more: t('page.next.endMore'),
            primary: {
              label: t('common:visit.end'),
              icon: 'power',
              onPress: () => void call(() => backend.greenup.disconnect()),
            },
          }
    if (watchingUntil !== null)
      return {
        lead: t('page.status.waiting'),
        more: t('page.status.watching', { time: time(watchingUntil) }),
        primary: { ...read, busyLabel: t('page.status.waitingShort') },
      }
    if (status?.activation === true) return { lead: t('page.status.active'), primary: read }
    switch (block) {
      case 'status':
        return { lead: t('page.status.because.status'), primary: read }
      case 'mode':
        return {
          lead: t('page.next.mode'),
          more: t(sides.length > 1 ? 'page.next.modeBoth' : 'page.next.modeMore'),
          primary: { label: t('page.mode.choose'), icon: 'swap', onPress: () => useDesk.setState({ sheet: 'mode' }) },
        }
      case 'empty':
        return { lead: t('page.status.because.empty'), more: t('page.steps.why'), primary: toFile }
      case 'stored':
        return { lead: t('page.accept.lead'), more: t('page.accept.more'), primary: toFile, secondary: accept }
      case 'check':
        return { lead: t('page.next.check'), more: t('page.status.checkMore'), primary: check }
      case 'differs':
        return { lead: t('page.status.because.differs'), primary: toFile, secondary: accept }
      case null:
        return {
          lead: t('page.status.ready'),
          more: t('page.status.readyMore'),
          primary: {
            label: t('page.status.activateButton'),
            icon: 'link',
            onPress: () => act('activate', its => its.greenup.activate({ on: true })),
          },
        }
    }
  }
  const { lead, more, primary, secondary } = next()
  return (
    <NextStep
      lead={lead}
      more={busy?.more ?? more}
      secondary={secondary}
      primary={{ ...primary, busyLabel: busy?.label ?? primary.busyLabel }}
    />
  )
}
