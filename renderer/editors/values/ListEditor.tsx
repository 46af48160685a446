import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnumValue } from '../../../shared/dictionary/dictionarySchema.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { EditorProps } from './EditorProps.ts'
import { hasItem, toggleItem, unlistedItems, withoutItem } from './listItems.ts'

/** A tick box for each value a list may have, its phases behind a button, and how many characters are left. */
export function ListEditor({ grammar, text, length, texts, onChange }: EditorProps<'list'>) {
  const { t } = useTranslation('parameters')
  const unlisted = unlistedItems(grammar, text)
  const toggled = (value: string, phase: string | null): string => toggleItem(grammar, text, { value, phase })
  const fits = (next: string): boolean => length === null || next.length <= Math.max(length.max, text.length)
  return (
    <div className="stack s2">
      <ul className="picklist">
        {grammar.values.map(value => (
          <PickRow
            key={value.value}
            value={value}
            phases={grammar.phases ?? []}
            explained={texts.values[value.text ?? '']}
            has={phase => hasItem(grammar, text, { value: value.value, phase })}
            fits={phase => fits(toggled(value.value, phase))}
            onToggle={phase => onChange(toggled(value.value, phase))}
          />
        ))}
        {unlisted.map(item => (
          <li key={item} className="pickrow">
            <code className="grow wrapany">{item}</code>
            <span className="tag">{t('panel.notListed')}</span>
            <button
              type="button"
              className="btn ghost icon sm"
              aria-label={t('panel.remove', { item: item.trim() })}
              title={t('panel.remove', { item: item.trim() })}
              onClick={() => onChange(withoutItem(text, item))}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
      {length !== null && (
        <p className="tiny faint">{t('panel.charactersLeft', { count: length.max - text.length, max: length.max })}</p>
      )}
    </div>
  )
}

interface PickRowProps {
  readonly value: EnumValue
  readonly phases: readonly string[]
  readonly explained: string | undefined
  has(phase: string | null): boolean
  /** Whether the value stays short enough with it. */
  fits(phase: string | null): boolean
  onToggle(phase: string | null): void
}

function PickRow({ value: { value, only }, phases, explained, has, fits, onToggle }: PickRowProps) {
  const { t } = useTranslation('parameters')
  const id = useId()
  const ofPhases = phases.filter(phase => has(phase))
  const [open, setOpen] = useState(ofPhases.length > 0)
  return (
    <li className="pickrow wrap">
      <input
        id={id}
        type="checkbox"
        className="cb"
        checked={has(null)}
        disabled={!fits(null)}
        onChange={() => onToggle(null)}
      />
      <label className="grow wrapany" htmlFor={id}>
        <code>{value}</code>
        {only !== undefined && <span className="tag">{only}</span>}
        {explained !== undefined && <span className="small muted">{explained}</span>}
      </label>
      {phases.length > 0 && (
        <button
          type="button"
          className="btn ghost sm"
          aria-expanded={open}
          aria-label={t('panel.phasesOf', { item: value })}
          onClick={() => setOpen(!open)}
        >
          {ofPhases.length > 0 ? t('panel.phasesCount', { count: ofPhases.length }) : t('panel.phases')}
          <Icon name={open ? 'upc' : 'dn'} />
        </button>
      )}
      {open && (
        <div className="row wrap phases">
          {phases.map(phase => (
            <button
              key={phase}
              type="button"
              className="chip mono"
              aria-pressed={has(phase)}
              disabled={!fits(phase)}
              aria-label={`${value}.${phase}`}
              onClick={() => onToggle(phase)}
            >
              {phase}
            </button>
          ))}
        </div>
      )}
    </li>
  )
}
