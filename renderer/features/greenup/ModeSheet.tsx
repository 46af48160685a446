import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useDesk } from './greenupDesk.ts'
import { useVisitTools } from './visitTools.ts'

/** Before the mode is changed: from what to what, on which sides, and that it acts at once. */
export function ModeSheet() {
  const { t } = useTranslation(['greenup', 'common'])
  const { snapshot, act } = useVisitTools()
  const { sheet } = useDesk()
  const { sides } = snapshot
  const close = (): void => useDesk.setState({ sheet: null })
  const choose = (): void => {
    close()
    act('setMode', backend => backend.greenup.setMode())
  }
  return (
    <Sheet
      opened={sheet === 'mode'}
      onClose={close}
      size={560}
      title={t('page.mode.sheet')}
      footer={
        <>
          <button type="button" className="btn big" onClick={close}>
            {t('common:cancel')}
          </button>
          <button type="button" className="btn primary" data-autofocus onClick={choose}>
            <Icon name="swap" />
            {t('page.mode.choose')}
          </button>
        </>
      }
    >
      <div className="stack">
        <dl className="kv">
          {sides.map(({ side, mode }) => (
            <div key={side} className="pair">
              <dt>{sides.length > 1 ? t(`side.${side}`) : t('page.mode.station')}</dt>
              <dd>
                <span className="old">{mode === null ? t('facts.unknown') : t(`mode.${mode}`)}</span> →{' '}
                <span className="new">{t('mode.ocpp')}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t(sides.length > 1 ? 'page.mode.both' : 'page.mode.single')}</p>
        <p className="small muted">{t('page.mode.after')}</p>
      </div>
    </Sheet>
  )
}
