import { useTranslation } from 'react-i18next'
import type { AcsmartValues } from '../../../shared/contract/acsmart.ts'

const PHASES = ['L1', 'L2', 'L3']

/** The values with their units. */
export function ValuesTable({ values }: { values: AcsmartValues }) {
  const { t, i18n } = useTranslation('acsmart')
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const perPhase = (numbers: readonly number[], unit: string): string =>
    numbers
      .map((value, index) => t('values.line', { phase: PHASES[index], value: `${number.format(value)} ${unit}` }))
      .join(', ')
  const rows = [
    [t('values.car'), t(`car.${values.car}`)],
    [t('values.evse'), number.format(values.evse)],
    [t('values.phases'), values.phases === 0 ? t('values.one') : t('values.three')],
    [t('values.voltage'), perPhase(values.voltages, 'V')],
    [t('values.current'), perPhase(values.currents, 'A')],
    [t('values.power'), `${number.format(values.power / 1000)} kW`],
    [t('values.energy'), `${number.format(values.energy / 1000)} kWh`],
  ]
  return (
    <dl className="kv bd">
      {rows.flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
    </dl>
  )
}
