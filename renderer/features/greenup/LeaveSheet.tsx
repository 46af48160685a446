import { useTranslation } from 'react-i18next'
import { useXmlView } from '../../editors/ocppconf/useXmlView.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useDesk, useGreenupFile } from './greenupDesk.ts'

/** Asks before a visit ends with changes that were not saved. */
export function LeaveSheet() {
  const { t } = useTranslation('greenup')
  const backend = useBackend()
  const { sheet } = useDesk()
  const { changed } = useXmlView(useGreenupFile)
  const close = (): void => useDesk.setState({ sheet: null })
  return (
    <Sheet
      opened={sheet === 'leave'}
      onClose={close}
      role="alertdialog"
      size={520}
      title={t('page.leave.title', { count: changed.length })}
      footer={
        <>
          <button type="button" className="btn big" data-autofocus onClick={close}>
            {t('page.leave.stay')}
          </button>
          <button
            type="button"
            className="btn big danger"
            onClick={() => void call(() => backend.greenup.disconnect())}
          >
            {t('page.leave.end')}
          </button>
        </>
      }
    >
      <p>{t('page.leave.what')}</p>
    </Sheet>
  )
}
