import './parameters.css'
import './send.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenedFile } from '../../stores/openFile.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useLatestJob, useRunningJob, useStation } from '../../stores/snapshots.ts'
import { BackupsSheet } from './BackupsSheet.tsx'
import { InstallationSheet } from './InstallationSheet.tsx'
import { ParameterTablePage } from './ParameterTablePage.tsx'
import type { Row } from './rows.ts'
import { SendSheet } from './SendSheet.tsx'
import { SendView } from './SendView.tsx'
import { useParameterActions } from './useParameterActions.ts'
import { useParameterKeys } from './useParameterKeys.ts'
import { useRows } from './useRows.ts'
import { WordsProvider } from './WordsContext.tsx'

const NO_ROWS: readonly Row[] = []

/** The parameters of a file, of the station, or of both: edit, check, send, receive, compare, save, restore. */
export function ParametersPage() {
  const { t } = useTranslation('parameters')
  const station = useStation()
  const job = useLatestJob('send')
  const running = useRunningJob()
  const built = useRows()
  const rows = built?.rows ?? NO_ROWS
  const { seenJob, show } = useParameters()
  const actions = useParameterActions(rows)
  const { opened, take } = useOpenedFile()
  const [sending, setSending] = useState(false)
  const [listing, setListing] = useState(false)
  const [feeding, setFeeding] = useState(false)
  const { open } = actions

  useEffect(() => {
    const chosen = opened?.kind === 'parameters' ? take('parameters') : null
    if (chosen) void open(chosen)
  }, [opened, take, open])
  useParameterKeys(actions.save)

  const restore = async (id: string): Promise<void> => {
    const outcome = await actions.loadBackup(id)
    setListing(false)
    if (outcome.ok && job) show({ seenJob: job.id })
  }
  const receive = async (): Promise<void> => {
    if (job) show({ seenJob: job.id })
    await actions.receive()
  }
  const showJob = job !== null && (job.progress.state === 'running' || job.id !== seenJob)

  if (built === null) return <main className="main" />
  if (showJob)
    return (
      <SendView
        job={job}
        refused={actions.error}
        onSendAgain={keys => void actions.sendAgain(keys, job.thenReset)}
        onRestore={id => void restore(id)}
        onReceive={() => void receive()}
      />
    )
  return (
    <WordsProvider words={built.words}>
      <ParameterTablePage
        rows={rows}
        keyVendor={built.keyVendor}
        actions={actions}
        running={running}
        onReceive={() => void receive()}
        onSend={() => setSending(true)}
        onBackups={() => setListing(true)}
        onInstallation={() => setFeeding(true)}
      />
      <SendSheet
        opened={sending}
        rows={rows}
        onClose={() => setSending(false)}
        onSend={thenReset => {
          setSending(false)
          void actions.send(thenReset)
        }}
      />
      <BackupsSheet
        opened={listing}
        serial={station?.identity.serial ?? null}
        onClose={() => setListing(false)}
        onLoad={id => void restore(id)}
      />
      <InstallationSheet opened={feeding} onClose={() => setFeeding(false)} />
      <span className="visually-hidden" aria-live="polite">
        {actions.busy ? t('busy') : ''}
      </span>
    </WordsProvider>
  )
}
