import { Switch } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { parseBoolean, printBoolean } from '../../../shared/dictionary/grammars/boolean.ts'
import { State } from '../../ui/State.tsx'
import type { EditorProps } from './EditorProps.ts'

/** A switch that writes yes and no as this vendor spells them, and keeps a text that already means it. */
export function BooleanEditor({ grammar, text, original, texts, onChange }: EditorProps<'boolean'>) {
  const { t } = useTranslation('parameters')
  const id = useId()
  const on = parseBoolean(grammar, text)
  const meaning = grammar.texts && texts.values[on ? grammar.texts.yes : grammar.texts.no]
  const set = (value: boolean): void => onChange(printBoolean(grammar, original ?? text, value))
  return (
    <div className="flagrow">
      <label className="grow" htmlFor={id}>
        <span className="row wrap">
          <span className="b">{on === null ? t('panel.neither') : t(on ? 'panel.on' : 'panel.off')}</span>
          <code>{text}</code>
          {original !== null && original !== text && <State kind="chg">{t('panel.was', { value: original })}</State>}
        </span>
        {meaning !== undefined && on !== null && <span className="small muted">{meaning}</span>}
      </label>
      <Switch
        id={id}
        size="sm"
        withThumbIndicator={false}
        checked={on === true}
        onChange={event => set(event.currentTarget.checked)}
      />
      {on === null && (
        <button type="button" className="btn sm" onClick={() => set(false)}>
          {grammar.no}
        </button>
      )}
    </div>
  )
}
