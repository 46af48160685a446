import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { checkServer, checkUid } from '../../../shared/ocppconf/checkServer.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import type { ItemFinding as Found } from '../../../shared/ocppconf/xmlFinding.ts'
import { splitData } from '../../../shared/stations/greenup/splitData.ts'
import { ItemFinding } from '../../editors/ocppconf/ItemFinding.tsx'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'
import { recoverFile } from './recoverFile.ts'
import { StepsBar } from './StepsBar.tsx'
import { StoredNote } from './StoredNote.tsx'
import { StoreSheet } from './StoreSheet.tsx'
import { useBusyWords } from './useBusyWords.ts'
import { VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'
import { WaySwitch } from './WaySwitch.tsx'

/** What hides credentials and tokens in an address that is shown; such an address is never sent back. */
const MASK = '***'

/** URL and UID in the fields that packages from V01.17.00 on have; nothing else changes. */
export function FieldsWay({ heading }: { heading: ReactNode }) {
  const { t } = useTranslation(['greenup', 'xml'])
  const { snapshot, act, open } = useVisitTools()
  const desk = useDesk()
  const { changed, otherBytes } = useXmlView(useGreenupFile)
  const busy = useBusyWords(snapshot)
  const now = splitData(snapshot.status?.data ?? '')
  const url = desk.url ?? (now.url.includes(MASK) ? '' : now.url)
  const uid = desk.uid ?? now.uid
  const found = { serverUri: checkServer(url, uid), uid: checkUid(uid) }
  const all = [...found.serverUri, ...found.uid]
  const isBroken = all.some(
    ({ severity, code }) => severity === 'error' || code === 'server-blank' || code === 'uid-character',
  )
  const isSame = url === now.url && uid === now.uid
  const step = snapshot.steps.find(({ state }) => state === 'now')?.step
  const because = () => {
    if (changed.length > 0 || otherBytes > 0) return t('page.fields.unsaved')
    if (url.trim() === '' || uid.trim() === '') return t('page.fields.missing')
    return isBroken ? t('page.file.errorsBecause') : undefined
  }
  const empty = t('page.empty')
  const values = [
    { label: t('items.serverUri.label'), before: now.url || empty, after: url, atOnce: false },
    { label: t('items.uid.label'), before: now.uid || empty, after: uid, atOnce: false },
  ].filter(({ before, after }) => before !== after)
  const close = (): void => useDesk.setState({ sheet: null })
  const store = (): void => {
    close()
    useDesk.setState({ result: null })
    act('setData', async backend => {
      await backend.greenup.setData({ url, uid })
      // The file that is open has the old two.
      if (useGreenupFile.getState().editing !== null) await recoverFile(backend)
      useDesk.setState({ url: null, uid: null, result: { values, at: Date.now(), backupPath: null } })
    })
  }
  const goOn = isSame && snapshot.stored !== null && step !== undefined && step !== 'recover'
  return (
    <>
      <main className="main fill greenupfile">
        {heading}
        <div className="toolbar">
          <StepsBar />
          <span className="grow" />
          <WaySwitch />
        </div>
        <div className="scroll" data-pane tabIndex={-1}>
          <div className="page center stack s4">
            <VisitNotes />
            <StoredNote />
            <section className="card" aria-labelledby="greenup-fields">
              <div className="hd">
                <h2 id="greenup-fields">{t('page.fields.title')}</h2>
              </div>
              <div className="bd stack s4">
                <p className="small muted">{t('page.fields.what')}</p>
                <Field
                  item="serverUri"
                  label={t('items.serverUri.label')}
                  help={t('items.serverUri.help')}
                  value={url}
                  found={found.serverUri}
                  disabled={busy !== undefined}
                  onChange={value => useDesk.setState({ url: value })}
                />
                <Field
                  item="uid"
                  label={t('items.uid.label')}
                  help={t('items.uid.help')}
                  value={uid}
                  found={found.uid}
                  disabled={busy !== undefined}
                  onChange={value => useDesk.setState({ uid: value })}
                />
                <dl className="kv">
                  <dt>{t('page.fields.becomes')}</dt>
                  <dd className="mono wrapany">{url === '' ? empty : `${url.replace(/\/+$/, '')}/${uid}`}</dd>
                </dl>
              </div>
            </section>
            <p className="small muted">{t('page.steps.why')}</p>
          </div>
        </div>
      </main>
      {goOn ? (
        <NextStep
          lead={t(step === 'check' ? 'page.next.check' : 'page.next.activate')}
          more={busy?.more ?? t('page.file.readBack')}
          primary={{
            label: t(step === 'check' ? 'guide.task.check' : 'page.next.openStatus'),
            icon: step === 'check' ? 'swap' : 'link',
            onPress: () => {
              if (step === 'check') act('readStatus', backend => backend.greenup.check())
              open('status')
            },
            busyLabel: busy?.label,
          }}
        />
      ) : (
        <NextStep
          lead={t('page.fields.lead')}
          more={busy?.more ?? t('page.fields.more')}
          primary={{
            label: t('guide.task.set-data'),
            icon: 'up',
            onPress: () => useDesk.setState({ sheet: 'data' }),
            disabledBecause: because(),
            busyLabel: busy?.label,
          }}
        />
      )}
      <StoreSheet
        opened={desk.sheet === 'data'}
        title={t('page.fields.sheet')}
        button={t('guide.task.set-data')}
        values={values}
        otherBytes={0}
        network={null}
        onClose={close}
        onStore={store}
      />
    </>
  )
}

interface FieldProps {
  readonly item: ItemId
  readonly label: string
  readonly help: string
  readonly value: string
  readonly found: readonly Found[]
  readonly disabled: boolean
  onChange(value: string): void
}

function Field({ item, label, help, value, found, disabled, onChange }: FieldProps) {
  const id = useId()
  const bad = found.some(({ severity }) => severity === 'error')
  return (
    <div>
      <label className="f" htmlFor={id}>
        {label}
      </label>
      <div className={`in ${bad && value !== '' ? 'err' : ''}`}>
        <input
          id={id}
          className="mono"
          value={value}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={bad && value !== ''}
          aria-describedby={`${id}-help`}
          disabled={disabled}
          onChange={event => onChange(event.target.value)}
        />
      </div>
      <div id={`${id}-help`}>
        <p className="small muted">{help}</p>
        {value !== '' &&
          found.map(({ severity, code, data = {}, value: right }) => (
            <ItemFinding
              key={code}
              finding={{
                severity,
                code,
                item,
                path: item,
                data,
                ...(right === undefined ? {} : { proposal: { path: item, value: right } }),
              }}
              disabled={disabled}
              onFix={(_, fixed) => onChange(fixed)}
            />
          ))}
      </div>
    </div>
  )
}
