import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { splitData } from '../../../shared/stations/greenup/splitData.ts'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { DefaultPasswordLink } from '../../ui/DefaultPassword.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { State } from '../../ui/State.tsx'
import { VisitFrame } from '../../ui/VisitFrame.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'
import { type GreenupTab, greenupTabs } from './greenupPlace.ts'
import { useVisitTools } from './visitTools.ts'

/** The order code of the communication kit: Green'up guide. */
const KIT = '0 590 56'

interface Props {
  readonly tab: GreenupTab
  readonly notice: ReactNode
  readonly children: ReactNode
}

/** Which station, which firmware, which UID, and how the link is. */
export function GreenupFrame({ tab, notice, children }: Props) {
  const { t } = useTranslation(['greenup', 'common'])
  const backend = useBackend()
  const { go } = useView()
  const { snapshot, open } = useVisitTools()
  const { changed } = useXmlView(useGreenupFile)
  const { identity, address, status, busy, signedIn, kind, defaultLogin, moved, dialect } = snapshot
  const unknown = t('facts.unknown')
  const count = changed.length
  const pill = () => {
    if (busy !== null)
      return (
        <Pill kind="info" icon="busy">
          {t('common:visit.link.working')}
        </Pill>
      )
    if (moved?.state === 'lost')
      return (
        <Pill kind="err" icon="err">
          {t('common:visit.link.lost')}
        </Pill>
      )
    return (
      <Pill kind={signedIn ? 'ok' : 'warn'} icon={signedIn ? 'ok' : 'lock'}>
        {t(signedIn ? 'common:visit.link.signedIn' : 'common:visit.link.signedOut')}
      </Pill>
    )
  }
  const tail = () => {
    if (signedIn && defaultLogin)
      return (
        <DefaultPasswordLink
          password={factoryLogins.greenup.password}
          onChange={() => useDesk.setState({ sheet: 'password' })}
        />
      )
    if (kind === 'simulated' || dialect.confirmed !== null) return undefined
    return (
      <State kind="warn">
        {t('common:dialect.unconfirmed')}
        <span className="hide-s">{t('common:dialect.name', { id: dialect.id })}</span>
      </State>
    )
  }
  const leave = (): void => {
    if (count > 0) useDesk.setState({ sheet: 'leave' })
    else void call(() => backend.greenup.disconnect())
  }
  return (
    <VisitFrame
      name={t('page.name')}
      sub={t('page.sub', { model: identity.model ?? 'Green’Up', kit: KIT })}
      icon="plug"
      facts={[
        { label: t('common:station.serial'), value: identity.serial ?? unknown },
        { label: t('common:station.firmware'), value: identity.firmware ?? unknown },
        { label: t('page.uid'), value: splitData(status?.data ?? '').uid || unknown },
        {
          label: t('common:station.link'),
          value: kind === 'simulated' ? t('common:station.simulated') : address,
        },
      ]}
      state={pill()}
      tabs={greenupTabs.map(name => ({
        name,
        label: name === 'hand' ? t('common:visit.hand.tab') : t(`page.tab.${name}`),
        count: name === 'file' && count > 0 && (
          <span className="count">
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">{t('common:tab.changed', { count })}</span>
          </span>
        ),
      }))}
      tab={tab}
      tail={tail()}
      notice={notice}
      onTab={name => open(name)}
      onHome={() => go('start')}
      onSettings={() => go('settings')}
      onEnd={busy === null || busy.doing === 'login' || busy.doing === 'connect' ? leave : null}
    >
      {children}
    </VisitFrame>
  )
}
