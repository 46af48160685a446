import { useTranslation } from 'react-i18next'
import { parseChoice, printChoice } from '../../../shared/dictionary/grammars/choice.ts'
import { type EditorProps, isWrong } from './EditorProps.ts'
import { ChoiceField } from './Field.tsx'

export function ChoiceEditor({ grammar, text, original, findings, texts, onChange }: EditorProps<'enum'>) {
  const { t } = useTranslation('parameters')
  const current = parseChoice(grammar, text)
  const explained = current?.text && texts.values[current.text]
  return (
    <div className="stack s1">
      <ChoiceField
        label={t('panel.value')}
        value={current?.value ?? text}
        wrong={isWrong(findings)}
        changed={original !== null && text !== original}
        choices={grammar.values.map(({ value }) => ({ value, label: value }))}
        onChange={value => onChange(printChoice(grammar, original ?? text, value))}
      />
      {explained && <p className="small muted">{explained}</p>}
    </div>
  )
}
