import './styles/layers.css'
import '@mantine/core/styles.layer.css'
import './styles/tokens.css'
import './styles/mantine.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/tables.css'
import './styles/pages.css'
import './styles/visit.css'
import './styles/log.css'
import './styles/adapt.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { connectBackend } from './connectBackend.ts'
import { BackendProvider } from './stores/backend.tsx'
import { startGivenFiles } from './stores/givenFile.ts'
import { startLogFeed } from './stores/logFeed.ts'
import { startSnapshots } from './stores/snapshots.ts'
import { spokenLanguage, startSpeaking } from './strings/speak.ts'

const connection = connectBackend()
startSnapshots(connection)
startLogFeed(connection)
startGivenFiles(connection)
await startSpeaking(spokenLanguage('system'))

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <BackendProvider backend={connection.backend}>
      <App />
    </BackendProvider>,
  )
}
