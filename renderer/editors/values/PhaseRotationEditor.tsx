import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { ChoiceField } from './Field.tsx'
import { nextConnector, phaseOrders, setPhaseOrder, withoutConnector } from './phaseOrders.ts'

/** The order of the phases at each connector; 0 is the station's own supply. */
export function PhaseRotationEditor({ grammar, text, original, findings, onChange }: EditorProps<'phaseRotation'>) {
  const { t } = useTranslation('parameters')
  const orders = phaseOrders(text)
  const before = original === null ? null : phaseOrders(original)
  const next = nextConnector(text)
  const usual = grammar.rotations.includes('RST') ? 'RST' : (grammar.rotations[0] ?? '')
  return (
    <div className="stack s2">
      {orders.map(({ connector, rotation }) => {
        const spelled = grammar.rotations.find(known => known.toLowerCase() === rotation.toLowerCase())
        const without = withoutConnector(text, connector)
        return (
          <div key={connector} className="stepper">
            <ChoiceField
              label={connector === 0 ? t('panel.supply') : t('panel.connector', { connector })}
              value={rotation}
              wrong={isAccused(findings, String(connector))}
              changed={before !== null && before.find(other => other.connector === connector)?.rotation !== rotation}
              choices={grammar.rotations.map(known => ({ value: known === spelled ? rotation : known, label: known }))}
              onChange={order => onChange(setPhaseOrder(text, connector, order))}
            />
            <button
              type="button"
              className="btn sm step"
              aria-label={t('panel.remove', { item: String(connector) })}
              title={t('panel.remove', { item: String(connector) })}
              disabled={without === null}
              onClick={() => without !== null && onChange(without)}
            >
              <Icon name="x" />
            </button>
          </div>
        )
      })}
      <div>
        <button type="button" className="btn sm" onClick={() => onChange(setPhaseOrder(text, next, usual))}>
          {t('panel.addConnector', { connector: next })}
        </button>
      </div>
    </div>
  )
}
