import { Switch } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../../shared/dictionary/dictionarySchema.ts'
import {
  findOption,
  parseOptionList,
  printOptionList,
  setOption,
} from '../../../shared/dictionary/grammars/optionList.ts'
import { State } from '../../ui/State.tsx'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { Field } from './Field.tsx'
import { LevelsEditor } from './LevelsEditor.tsx'
import { part } from './part.ts'

/** A switch for each flag, levels for debug topics, a field for each text. Options the guide does not list keep a field of their own. */
export function OptionsEditor(props: EditorProps<'options'>) {
  const { t } = useTranslation('parameters')
  const { grammar, text, original, findings, texts, onChange } = props
  const items = parseOptionList(text)
  const before = original === null ? null : parseOptionList(original)
  const set = (name: string, value: string): void => onChange(printOptionList(setOption(items, name, part(value))))
  const isKnown = (name: string): boolean =>
    grammar.options.some(option => option.name.toLowerCase() === name.toLowerCase())
  const unknown = items.filter(item => item.name !== '' && item.assign !== null && !isKnown(item.name))
  const was = (name: string): string | undefined =>
    before?.find(item => item.name.toLowerCase() === name.toLowerCase())?.value
  if (grammar.options.some(option => option.kind === 'levels')) return <LevelsEditor {...props} />
  return (
    <div className="stack s2">
      {grammar.options.map(option => {
        const value = findOption(items, option.name)?.value
        return option.kind === 'flag' ? (
          <FlagRow
            key={option.name}
            option={option}
            explained={texts.options[option.text ?? '']}
            value={value}
            was={was(option.name)}
            onChange={next => set(option.name, next)}
          />
        ) : (
          <Field
            key={option.name}
            label={texts.options[option.text ?? ''] ?? option.name}
            value={value ?? ''}
            wrong={isAccused(findings, option.name)}
            changed={before !== null && value !== was(option.name)}
            hint={
              option.kind === 'text'
                ? t('panel.ofAtMost', { length: value?.length ?? 0, max: option.maxLength })
                : undefined
            }
            onChange={next => set(option.name, next)}
          />
        )
      })}
      {unknown.length > 0 && <h3>{t('panel.otherOptions')}</h3>}
      {unknown.map(item => (
        <Field
          key={item.name}
          label={item.name}
          value={item.value}
          changed={before !== null && item.value !== was(item.name)}
          onChange={next => set(item.name, next)}
        />
      ))}
    </div>
  )
}

function FlagRow(props: {
  option: Option
  explained: string | undefined
  value: string | undefined
  was: string | undefined
  onChange(value: string): void
}) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const id = useId()
  const { option, explained, value, was, onChange } = props
  return (
    <div className="flagrow">
      <label className="grow" htmlFor={id}>
        <span className="row wrap">
          <code className="b">{option.name}</code>
          {option.obsolete && <span className="tag">{t('dictionary:obsolete')}</span>}
          {value === undefined && <span className="tag">{t('panel.notInValue')}</span>}
          {was !== undefined && was !== value && <State kind="chg">{t('panel.was', { value: was })}</State>}
        </span>
        {explained && <span className="small muted">{explained}</span>}
      </label>
      <Switch
        id={id}
        size="sm"
        withThumbIndicator={false}
        checked={value === '1'}
        onChange={event => onChange(event.currentTarget.checked ? '1' : '0')}
      />
    </div>
  )
}
