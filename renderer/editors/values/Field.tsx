import { type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly wrong?: boolean
  readonly changed?: boolean
  readonly unit?: string | null
  readonly type?: 'text' | 'password'
  readonly numeric?: boolean
  /** A field of that many lines, for a long text. */
  readonly lines?: number
  readonly placeholder?: string | undefined
  readonly hint?: ReactNode | undefined
  onChange(value: string): void
  /** The arrow keys up and down, where the value is a number. */
  onStep?: (by: 1 | -1) => void
}

/** A labelled field of the panel, marked where it is wrong or changed. */
export function Field(props: FieldProps) {
  const id = useId()
  const hintId = useId()
  const mark = props.wrong ? 'err' : props.changed ? 'chg' : ''
  return (
    <div>
      <label className="f" htmlFor={id}>
        {props.label}
      </label>
      {props.lines !== undefined ? (
        <textarea
          id={id}
          className={`in area mono wrapany ${mark}`}
          rows={props.lines}
          value={props.value}
          aria-invalid={props.wrong === true}
          spellCheck={false}
          onChange={event => props.onChange(event.target.value.replace(/[\r\n]+/g, ''))}
        />
      ) : (
        <div className={`in sm ${mark}`}>
          <input
            id={id}
            className="mono"
            type={props.type ?? 'text'}
            inputMode={props.numeric ? 'numeric' : 'text'}
            value={props.value}
            placeholder={props.placeholder}
            aria-invalid={props.wrong === true}
            aria-describedby={props.hint === undefined ? undefined : hintId}
            autoComplete="off"
            spellCheck={false}
            onChange={event => props.onChange(event.target.value)}
            onKeyDown={event => {
              if (!props.onStep || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              props.onStep(event.key === 'ArrowUp' ? 1 : -1)
            }}
          />
          {props.unit != null && <span className="unit">{props.unit}</span>}
        </div>
      )}
      {props.hint !== undefined && (
        <p className="tiny faint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

interface ChoiceFieldProps {
  readonly label: string
  readonly value: string
  readonly wrong?: boolean
  readonly changed?: boolean
  /** Value and its words. A value that is not among them is offered as it stands. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  onChange(value: string): void
}

export function ChoiceField({ label, value, wrong, changed, choices, onChange }: ChoiceFieldProps) {
  const id = useId()
  const known = choices.some(choice => choice.value === value)
  const mark = wrong ? 'err' : changed ? 'chg' : ''
  return (
    <div>
      <label className="f" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`in sm mono ${mark}`}
        value={value}
        aria-invalid={wrong === true}
        onChange={event => onChange(event.target.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
