import { useTranslation } from 'react-i18next'
import { parseChoice, printChoice } from '../../../../shared/dictionary/grammars/choice.ts'
import { dictionaryText } from '../dictionaryTexts.ts'
import type { EditorProps } from './EditorProps.ts'
import { ChoiceField } from './Field.tsx'

export function ChoiceEditor({ grammar, text, station, findings, onChange }: EditorProps<'enum'>) {
  const { t } = useTranslation('parameters')
  const current = parseChoice(grammar, text)
  const explained = current?.text && dictionaryText('values', current.text)
  return (
    <div className="stack s1">
      <ChoiceField
        label={t('panel.value')}
        value={current?.value ?? text}
        wrong={findings.some(finding => finding.severity === 'error')}
        changed={station !== null && text !== station}
        choices={grammar.values.map(({ value }) => ({ value, label: value }))}
        onChange={value => onChange(printChoice(grammar, station ?? text, value))}
      />
      {explained && <p className="small muted">{explained}</p>}
    </div>
  )
}
