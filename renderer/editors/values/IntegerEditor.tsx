import { useTranslation } from 'react-i18next'
import { parseInteger } from '../../../shared/dictionary/grammars/integer.ts'
import { type EditorProps, isWrong } from './EditorProps.ts'
import { Field } from './Field.tsx'
import { stepInteger } from './stepInteger.ts'

/** A whole number with its unit and range: typed, stepped by the buttons or arrow keys, or one with a meaning of its own at a click. */
export function IntegerEditor({ grammar, text, original, unit, findings, texts, onChange }: EditorProps<'integer'>) {
  const { t } = useTranslation('parameters')
  const { min, max, maxNamed, special = [] } = grammar
  const up = stepInteger(grammar, text, 1)
  const down = stepInteger(grammar, text, -1)
  const range = (): string | undefined => {
    const words = { min: min ?? '', max: max ?? maxNamed ?? '', unit: max === undefined ? '' : (unit ?? '') }
    if (min !== undefined && words.max !== '') return t('panel.range', words)
    if (min !== undefined) return t('panel.atLeast', { min, unit: unit ?? '' })
    return words.max === '' ? undefined : t('panel.atMost', words)
  }
  const step = (by: 1 | -1): void => {
    const next = by > 0 ? up : down
    if (next !== null) onChange(next)
  }
  const value = parseInteger(text)
  return (
    <div className="stack s1">
      <div className="stepper">
        <Field
          label={t('panel.value')}
          value={text}
          unit={unit}
          numeric
          wrong={isWrong(findings)}
          changed={original !== null && text !== original}
          hint={range()}
          onChange={onChange}
          onStep={step}
        />
        <button
          type="button"
          className="btn sm step"
          aria-label={t('panel.less')}
          title={t('panel.less')}
          disabled={down === null}
          onClick={() => step(-1)}
        >
          −
        </button>
        <button
          type="button"
          className="btn sm step"
          aria-label={t('panel.more')}
          title={t('panel.more')}
          disabled={up === null}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
      {special.map(known => (
        <button
          key={known.value}
          type="button"
          className="btn sm special"
          aria-pressed={value === known.value}
          onClick={() => onChange(String(known.value))}
        >
          <code className="b">{known.value}</code>
          <span>{texts.values[known.text]}</span>
        </button>
      ))}
    </div>
  )
}
