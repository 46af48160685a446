import { useTranslation } from 'react-i18next'
import { parsePerChannel, printPerChannel } from '../../../../shared/dictionary/grammars/perChannel.ts'
import { setPosition } from '../../../../shared/dictionary/grammars/positional.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { Field } from './Field.tsx'

/** One number for each channel, the left one first. */
export function PerChannelEditor({ grammar, text, station, unit, findings, onChange }: EditorProps<'perChannel'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const values = parsePerChannel(text)
  const before = station === null ? null : parsePerChannel(station)
  const shown = Math.max(values.length, grammar.count)
  const { min, max } = grammar
  return (
    <div className="stack s2">
      <div className="grid2 tightgrid">
        {Array.from({ length: shown }, (_, index) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place in the list
            key={index}
            label={shown === 1 ? t('panel.value') : t('dictionary:fields.channelNumber', { number: index + 1 })}
            value={values[index] ?? ''}
            unit={unit}
            numeric
            wrong={isAccused(findings, String(index + 1))}
            changed={before !== null && values[index] !== before[index]}
            onChange={value => onChange(printPerChannel(setPosition(values, index, value)))}
          />
        ))}
      </div>
      {min !== undefined && max !== undefined && (
        <p className="tiny faint">{t('panel.range', { min, max, unit: unit ?? '' })}</p>
      )}
    </div>
  )
}
