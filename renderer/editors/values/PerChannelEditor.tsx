import { useTranslation } from 'react-i18next'
import { parsePerChannel, printPerChannel } from '../../../shared/dictionary/grammars/perChannel.ts'
import { setPosition } from '../../../shared/dictionary/grammars/positional.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { Field } from './Field.tsx'

/** One number for each channel, the left one first. */
export function PerChannelEditor({ grammar, text, original, unit, findings, onChange }: EditorProps<'perChannel'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const values = parsePerChannel(text)
  const before = original === null ? null : parsePerChannel(original)
  const shown = Math.max(values.length, grammar.count)
  const channels = Array.from({ length: shown }, (_, index) => index + 1)
  const { min, max } = grammar
  return (
    <div className="stack s2">
      <div className="grid2 tightgrid">
        {channels.map(number => (
          <Field
            key={number}
            label={shown === 1 ? t('panel.value') : t('dictionary:fields.channelNumber', { number })}
            value={values[number - 1] ?? ''}
            unit={unit}
            numeric
            wrong={isAccused(findings, String(number))}
            changed={before !== null && values[number - 1] !== before[number - 1]}
            onChange={value => onChange(printPerChannel(setPosition(values, number - 1, value)))}
          />
        ))}
      </div>
      {min !== undefined && max !== undefined && (
        <p className="tiny faint">{t('panel.range', { min, max, unit: unit ?? '' })}</p>
      )}
    </div>
  )
}
