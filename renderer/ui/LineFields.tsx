import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineSettings } from '../../shared/contract/ports.ts'

const BAUD_RATES = [9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600]
const DATA_BITS = [7, 8] as const
const PARITIES = ['none', 'even', 'odd'] as const
const STOP_BITS = [1, 2] as const

/** How a serial line is set: speed, data bits, parity, stop bits. */
export function LineFields({ line, onChange }: { line: LineSettings; onChange(line: LineSettings): void }) {
  const { t } = useTranslation('settings')
  const rates = BAUD_RATES.includes(line.baudRate) ? BAUD_RATES : [...BAUD_RATES, line.baudRate]
  return (
    <div className="linefields">
      <Choice
        label={t('line.baudRate')}
        value={line.baudRate}
        options={rates}
        word={n => t('line.bitsPerSecond', { n })}
        onChange={baudRate => onChange({ ...line, baudRate })}
      />
      <Choice
        label={t('line.dataBits')}
        value={line.dataBits}
        options={DATA_BITS}
        word={String}
        onChange={dataBits => onChange({ ...line, dataBits })}
      />
      <Choice
        label={t('line.parity')}
        value={line.parity}
        options={PARITIES}
        word={parity => t(`line.${parity}`)}
        onChange={parity => onChange({ ...line, parity })}
      />
      <Choice
        label={t('line.stopBits')}
        value={line.stopBits}
        options={STOP_BITS}
        word={String}
        onChange={stopBits => onChange({ ...line, stopBits })}
      />
    </div>
  )
}

interface ChoiceProps<Value> {
  label: string
  value: Value
  options: readonly Value[]
  word(value: Value): string
  onChange(value: Value): void
}

function Choice<Value extends string | number>({ label, value, options, word, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div>
      <label className="f" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="in"
        value={value}
        onChange={event => {
          const chosen = options.find(option => String(option) === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map(option => (
          <option key={option} value={option}>
            {word(option)}
          </option>
        ))}
      </select>
    </div>
  )
}
