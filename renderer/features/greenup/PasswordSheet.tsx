import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weakPassword } from '../../../shared/dictionary/weakPassword.ts'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'
import { recoverFile, saidItems } from './recoverFile.ts'
import { useVisitTools } from './visitTools.ts'

/** Of the contract. */
const SHORTEST = 4

/** Another password for the station's pages; it is written through OCPPConf.xml. */
export function PasswordSheet() {
  const { t } = useTranslation(['greenup', 'common'])
  const { sheet } = useDesk()
  const close = (): void => useDesk.setState({ sheet: null })
  const form = useId()
  return (
    <Sheet
      opened={sheet === 'password'}
      onClose={close}
      size={560}
      title={t('common:visit.password.change')}
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
        {t('common:visit.password.change')}
      </button>
    </>
  )
}

function PasswordForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation(['greenup', 'common'])
  const { act, snapshot } = useVisitTools()
  const { changed, otherBytes } = useXmlView(useGreenupFile)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
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
      <PasswordField
        label={t('common:visit.password.new')}
        value={password}
        wrong={tried && short}
        hint={weak ? t('findings.password-common.title') : t('page.password.rule', { count: SHORTEST })}
        onChange={setPassword}
      />
      <p className="small muted">{t('page.password.keep')}</p>
    </form>
  )
}
