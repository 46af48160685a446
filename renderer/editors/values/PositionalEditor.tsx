import { parsePositional, printPositional, setPosition } from '../../../shared/dictionary/grammars/positional.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { ChoiceField, Field } from './Field.tsx'
import { part } from './part.ts'

/** One field for each place of the list. */
export function PositionalEditor({ grammar, text, original, findings, onChange }: EditorProps<'positional'>) {
  const values = parsePositional(text)
  const before = original === null ? null : parsePositional(original)
  return (
    <div className="stack s2">
      {grammar.fields.map((position, index) => {
        const shared = {
          label: sharedText('fields', position.name) ?? position.name,
          value: values[index] ?? '',
          wrong: isAccused(findings, position.name),
          changed: before !== null && values[index] !== before[index],
          onChange: (value: string) => onChange(printPositional(setPosition(values, index, part(value)))),
        }
        if (position.kind !== 'enum')
          return <Field key={position.name} {...shared} numeric={position.kind === 'integer'} />
        const spelled = position.values.find(value => value.toLowerCase() === shared.value.toLowerCase())
        const choices = position.values.map(value => ({
          value: value === spelled ? shared.value : value,
          label: value,
        }))
        return <ChoiceField key={position.name} {...shared} choices={choices} />
      })}
    </div>
  )
}
