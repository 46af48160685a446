import { MantineProvider } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { StationFrame } from './features/station/StationFrame.tsx'
import { AppHeader } from './frame/AppHeader.tsx'
import { ConnectionStrip } from './frame/ConnectionStrip.tsx'
import { LostBackend } from './frame/LostBackend.tsx'
import { RefusedFileStrip } from './frame/RefusedFileStrip.tsx'
import { UnknownFileStrip } from './frame/UnknownFileStrip.tsx'
import { useAppearance } from './frame/useAppearance.ts'
import { useAppKeys } from './frame/useAppKeys.ts'
import { useFileDrop } from './frame/useFileDrop.ts'
import { useConnection, useReady } from './stores/snapshots.ts'
import { type Page as PageName, type Tab, useView } from './stores/view.ts'
import { theme } from './theme.ts'

// Each page is a chunk of its own: the first one to load is small, and the others come from the same disk.
const StartPage = lazy(async () => ({ default: (await import('./features/start/StartPage.tsx')).StartPage }))
const ConnectPage = lazy(async () => ({ default: (await import('./features/connect/ConnectPage.tsx')).ConnectPage }))
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/SettingsPage.tsx')).SettingsPage,
}))
const DictionaryPage = lazy(async () => ({
  default: (await import('./features/dictionary/DictionaryPage.tsx')).DictionaryPage,
}))
const XmlPage = lazy(async () => ({ default: (await import('./features/xml/XmlPage.tsx')).XmlPage }))
const OverviewPage = lazy(async () => ({
  default: (await import('./features/overview/OverviewPage.tsx')).OverviewPage,
}))
const ParametersPage = lazy(async () => ({
  default: (await import('./features/parameters/ParametersPage.tsx')).ParametersPage,
}))
const ChangedCount = lazy(async () => ({
  default: (await import('./features/parameters/ChangedCount.tsx')).ChangedCount,
}))
const FirmwarePage = lazy(async () => ({
  default: (await import('./features/firmware/FirmwarePage.tsx')).FirmwarePage,
}))
const LogPage = lazy(async () => ({ default: (await import('./features/log/LogPage.tsx')).LogPage }))
const ComparePage = lazy(async () => ({ default: (await import('./features/compare/ComparePage.tsx')).ComparePage }))
const NetworkPage = lazy(async () => ({ default: (await import('./features/network/NetworkPage.tsx')).NetworkPage }))
const AcsmartPage = lazy(async () => ({ default: (await import('./features/acsmart/AcsmartPage.tsx')).AcsmartPage }))
const EvlinkPage = lazy(async () => ({ default: (await import('./features/evlink/EvlinkPage.tsx')).EvlinkPage }))
const GreenupPage = lazy(async () => ({ default: (await import('./features/greenup/GreenupPage.tsx')).GreenupPage }))
const ConsentSheet = lazy(async () => ({ default: (await import('./features/station/ConsentSheet.tsx')).ConsentSheet }))

const TemplatesPage = lazy(async () => ({
  default: (await import('./features/templates/TemplatesPage.tsx')).TemplatesPage,
}))

/** A page gives back its `<main>` and, after it, its `<NextStep>`. */
const tabPages: Record<Tab, () => React.ReactNode> = {
  overview: () => <OverviewPage />,
  parameters: () => <ParametersPage />,
  firmware: () => <FirmwarePage />,
  log: () => <LogPage />,
}

/** What a page of a visit to a station gets: it has a frame of its own while a station is there, and the plain one else. */
interface VisitPageProps {
  readonly notice: ReactNode
  plain(children: ReactNode): ReactNode
}

/** The pages of stations on a network. */
const visitPages = {
  acsmart: (props: VisitPageProps) => <AcsmartPage {...props} />,
  evlink: (props: VisitPageProps) => <EvlinkPage {...props} />,
  greenup: (props: VisitPageProps) => <GreenupPage {...props} />,
}

/** The pages that are about no one station; each gives back its `<main>` and, after it, its `<NextStep>`. */
const plainPages: Record<Exclude<PageName, 'station' | keyof typeof visitPages>, () => React.ReactNode> = {
  start: () => <StartPage />,
  connect: () => <ConnectPage />,
  compare: () => <ComparePage />,
  network: () => <NetworkPage />,
  dictionary: () => <DictionaryPage />,
  settings: () => <SettingsPage />,
  templates: () => <TemplatesPage />,
  xml: () => <XmlPage />,
}

export function App() {
  const { colours, languageReady } = useAppearance()
  useAppKeys()
  useFileDrop()
  if (!languageReady) return null
  return (
    <MantineProvider theme={theme} forceColorScheme={colours} withCssVariables={false} withGlobalClasses={false}>
      <Page />
      <Suspense>
        <ConsentSheet />
      </Suspense>
    </MantineProvider>
  )
}

function Page() {
  const { page, tab } = useView()
  const ready = useReady()
  const connection = useConnection()
  if (!ready) return <LostBackend never={connection !== 'open'} />
  const notice = (
    <>
      <ConnectionStrip />
      <UnknownFileStrip />
      <RefusedFileStrip />
    </>
  )
  if (page === 'station') {
    const changed = (
      <Suspense>
        <ChangedCount />
      </Suspense>
    )
    return (
      <StationFrame notice={notice} counts={{ parameters: changed }}>
        <Suspense fallback={<main className="main" />}>{tabPages[tab]()}</Suspense>
      </StationFrame>
    )
  }
  if (isVisitPage(page)) {
    return <Suspense fallback={plain(<main className="main" />)}>{visitPages[page]({ notice, plain })}</Suspense>
  }
  return plain(<Suspense fallback={<main className="main" />}>{plainPages[page]()}</Suspense>)
}

function isVisitPage(page: PageName): page is keyof typeof visitPages {
  return page in visitPages
}

function plain(children: ReactNode): ReactNode {
  return (
    <div className="app plain">
      <AppHeader />
      <UnknownFileStrip />
      <RefusedFileStrip />
      {children}
    </div>
  )
}
