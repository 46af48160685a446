import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { rangeWords } from '../../../shared/dictionary/words/limitWords.ts'
import type { SettingsFinding } from '../../../shared/stations/evlink/checkSettings.ts'
import type { SettingsField } from '../../../shared/stations/evlink/settingsFields.ts'
import { transportOf } from '../../../shared/stations/evlink/supervisionRules.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'
import { useWording } from '../../strings/useWording.ts'
import { Icon } from '../../ui/Icon.tsx'
import { State } from '../../ui/State.tsx'
import { labelOf } from './labelOf.ts'

interface Props {
  readonly field: SettingsField
  /** What the station has. */
  readonly station: string
  readonly value: string
  readonly findings: readonly SettingsFinding[]
  readonly words: VendorWords
  /** Of the station's board. */
  readonly mac: string | null
  onChange(field: string, value: string): void
}

const KIND = { error: 'err', warning: 'warn', hint: 'info' } as const

/** One field: its name on the station's page, its value, what it means and what was found. */
export function SettingsRow({ field, station, value, findings, words, mac, onChange }: Props) {
  const { t } = useTranslation(['evlink', 'dictionary'])
  const wording = useWording()
  const id = useId()
  const { choices, readOnly, key } = field
  const known = words.knowledge.webFields?.fields.find(each => each.id === field.id)
  const parameter = key === null ? undefined : words.dictionary.find(key)
  const changed = value !== station
  const wrong = findings.some(({ severity }) => severity === 'error')
  const mark = wrong ? 'err' : changed ? 'chg' : ''
  const unit = parameter?.unit ?? (known?.unit == null ? null : 's')
  const means = parameter && words.texts.parameters[parameter.key]
  const notes = (known?.notes ?? []).map(note => words.texts.notes[note]).filter(text => text !== undefined)
  const range = parameter === undefined ? [] : rangeWords(wording, parameter.grammar)
  const transport = field.id === 'supervisionUrl' ? transportOf(value) : null
  const hints = [
    means,
    range.length > 0 && t('supervision.range', { range: `${range.join('; ')}${unit === null ? '' : ` ${unit}`}` }),
    ...notes,
  ].filter(Boolean)
  const set = (next: string): void => onChange(field.id, next)
  const shared = { id, 'aria-invalid': wrong, 'aria-describedby': `${id}-hint` }
  return (
    <div className="settingsrow">
      <div>
        <label className="b" htmlFor={id}>
          {labelOf(words, field)}
        </label>
        <p className="tiny muted" id={`${id}-hint`}>
          {hints.join(' ')}
        </p>
      </div>
      <div className="stack s1">
        {choices === null ? (
          <div className={`in ${mark}`}>
            <input
              {...shared}
              className="mono"
              value={value}
              readOnly={readOnly}
              inputMode={parameter?.grammar.kind === 'integer' ? 'numeric' : 'text'}
              spellCheck={false}
              autoComplete="off"
              onChange={event => set(event.target.value)}
            />
            {readOnly ? <Icon name="lock" /> : unit !== null && <span className="unit">{unit}</span>}
          </div>
        ) : (
          <select {...shared} className={`in ${mark}`} value={value} onChange={event => set(event.target.value)}>
            {!(value in choices) && <option value={value}>{value}</option>}
            {Object.keys(choices).map(choice => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        )}
        {changed && (
          <span className="row wrap">
            <State kind="chg">
              {t('supervision.was', { value: station === '' ? t('supervision.empty') : station })}
            </State>
            <button type="button" className="linklike small" onClick={() => set(station)}>
              {t('supervision.undoOne')}
            </button>
          </span>
        )}
        {transport !== null && <State kind="info">{t(`supervision.transport.${transport}`)}</State>}
        {field.id === 'stationId' && value.trim().toUpperCase() === 'UNDEFINED' && mac !== null && (
          <State kind="info">{t('supervision.macIs', { mac })}</State>
        )}
        <ul className="stack s1" aria-live="polite">
          {findings.map(({ severity, code, data, proposal }) => (
            <li key={code} className="row wrap">
              <State kind={KIND[severity]}>
                <b>{t(`dictionary:findings.${code}.title`, data)}</b> {t(`dictionary:findings.${code}.rule`, data)}
              </State>
              {proposal !== null && (
                <button type="button" className="btn sm" onClick={() => onChange(proposal.field, proposal.shown)}>
                  <Icon name="wand" />
                  {t('supervision.use', { value: proposal.shown })}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
