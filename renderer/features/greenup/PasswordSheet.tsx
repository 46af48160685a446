import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weakPassword } from '../../../shared/dictionary/weakPassword.ts'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { State } from '../../ui/State.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'
import { recoverFile, saidItems } from './recoverFile.ts'
import { useVisitTools } from './visitTools.ts'

/** Of the contract. */
const SHORTEST = 4

/** Another password for the station's pages; it is written through OCPPConf.xml. */
export function PasswordSheet() {
  const { t } = useTranslation('greenup')
  const { sheet } = useDesk()
  const close = (): void => useDesk.setState({ sheet: null })
  const form = useId()
  return (
    <Sheet
      opened={sheet === 'password'}
      onClose={close}
      size={560}
      title={t('page.password.change')}
      footer={<Footer form={form} onClose={close} />}
    >
      <PasswordForm id={form} onClose={close} />
    </Sheet>
  )
}

function Footer({ form, onClose }: { form: string; onClose(): void }) {
  const { t } = useTranslation(['greenup', 'common'])
  return (
    <>
      <button type="button" className="btn big" onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="submit" form={form} className="btn primary">
        <Icon name="key" />
        {t('page.password.save')}
      </button>
    </>
  )
}

function PasswordForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('greenup')
  const { act, snapshot } = useVisitTools()
  const { changed, otherBytes } = useXmlView(useGreenupFile)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const field = useId()
  const unsaved = changed.length > 0 || otherBytes > 0
  const short = password.length < SHORTEST
  const weak = !short && weakPassword(password, []) !== null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (unsaved || short || snapshot.busy !== null) return
    onClose()
    act('changePassword', async backend => {
      await backend.greenup.changePassword({ password, items: saidItems() })
      // The file that is open has the old password.
      if (useGreenupFile.getState().editing !== null) await recoverFile(backend)
    })
  }
  return (
    <form id={id} className="stack" onSubmit={submit}>
      <p>{t('page.password.how')}</p>
      {unsaved && (
        <Note kind="warn" title={t('page.password.unsaved')}>
          {t('page.password.unsavedWhy')}
        </Note>
      )}
      <div>
        <label className="f" htmlFor={field}>
          {t('page.password.new')}
        </label>
        <div className={`in loginfield ${tried && short ? 'err' : ''}`}>
          <input
            id={field}
            type={shown ? 'text' : 'password'}
            value={password}
            autoComplete="new-password"
            data-autofocus
            maxLength={64}
            aria-invalid={tried && short}
            aria-describedby={`${field}-rule`}
            onChange={event => setPassword(event.target.value)}
          />
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t(shown ? 'page.login.hide' : 'page.login.show')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon name="eye" />
          </button>
        </div>
        <p id={`${field}-rule`} className="small">
          {weak ? (
            <State kind="warn">{t('findings.password-common.title')}</State>
          ) : (
            <State kind={tried && short ? 'err' : 'info'}>{t('page.password.rule', { count: SHORTEST })}</State>
          )}
        </p>
      </div>
      <p className="small muted">{t('page.password.keep')}</p>
    </form>
  )
}
