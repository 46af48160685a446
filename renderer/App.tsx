import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { ConnectPage } from './features/connect/ConnectPage.tsx'
import { OverviewPage } from './features/overview/OverviewPage.tsx'
import { SettingsPage } from './features/settings/SettingsPage.tsx'
import { StartPage } from './features/start/StartPage.tsx'
import { ConsentSheet } from './features/station/ConsentSheet.tsx'
import { StationFrame } from './features/station/StationFrame.tsx'
import { AppHeader } from './frame/AppHeader.tsx'
import { ConnectionStrip } from './frame/ConnectionStrip.tsx'
import { LostBackend } from './frame/LostBackend.tsx'
import { useAppearance } from './frame/useAppearance.ts'
import { useAppKeys } from './frame/useAppKeys.ts'
import { useFileDrop } from './frame/useFileDrop.ts'
import { useConnection, useReady } from './stores/snapshots.ts'
import { type Tab, useView } from './stores/view.ts'
import { theme } from './theme.ts'

const ParametersPage = lazy(async () => ({
  default: (await import('./features/parameters/ParametersPage.tsx')).ParametersPage,
}))
const FirmwarePage = lazy(async () => ({
  default: (await import('./features/firmware/FirmwarePage.tsx')).FirmwarePage,
}))
const LogPage = lazy(async () => ({ default: (await import('./features/log/LogPage.tsx')).LogPage }))

/** A page gives back its `<main>` and, after it, its `<NextStep>`. */
const tabPages: Record<Tab, () => React.ReactNode> = {
  overview: () => <OverviewPage />,
  parameters: () => <ParametersPage />,
  firmware: () => <FirmwarePage />,
  log: () => <LogPage />,
}

export function App() {
  const { colours, languageReady } = useAppearance()
  useAppKeys()
  useFileDrop()
  if (!languageReady) return null
  return (
    <MantineProvider theme={theme} forceColorScheme={colours} withCssVariables={false} withGlobalClasses={false}>
      <Page />
      <ConsentSheet />
    </MantineProvider>
  )
}

function Page() {
  const { page, tab } = useView()
  const ready = useReady()
  const connection = useConnection()
  if (!ready) return <LostBackend never={connection !== 'open'} />
  if (page === 'station') {
    return (
      <StationFrame notice={<ConnectionStrip />}>
        <Suspense fallback={<main className="main" />}>{tabPages[tab]()}</Suspense>
      </StationFrame>
    )
  }
  return (
    <div className="app plain">
      <AppHeader />
      {page === 'start' && <StartPage />}
      {page === 'connect' && <ConnectPage />}
      {page === 'settings' && <SettingsPage />}
    </div>
  )
}
