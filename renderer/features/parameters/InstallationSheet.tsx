import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Installation, MOST_AMPERES, MOST_SOCKETS } from '../../../shared/installation/installation.ts'
import { useCall } from '../../stores/call.ts'
import { useInstallation } from '../../stores/installation.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { asNumber } from './asNumber.ts'

const FIELDS = [
  { name: 'breaker', max: MOST_AMPERES, unit: true },
  { name: 'cable', max: MOST_AMPERES, unit: true },
  { name: 'sockets', max: MOST_SOCKETS, unit: false },
] as const

type Typed = Record<(typeof FIELDS)[number]['name'], string>

function typedOf({ breaker, cable, sockets }: Installation): Typed {
  const text = (value: number | null): string => (value === null ? '' : String(value))
  return { breaker: text(breaker), cable: text(cable), sockets: text(sockets) }
}

/** What feeds the station, entered once: currents above it are flagged in the table. */
export function InstallationSheet({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('parameters')
  const { installation, name, save } = useInstallation()
  const { run, busy, error } = useCall()
  const [typed, setTyped] = useState(typedOf(installation))
  const [phases, setPhases] = useState(installation.phases)
  const formId = useId()
  useEffect(() => {
    if (!opened) return
    setTyped(typedOf(installation))
    setPhases(installation.phases)
  }, [opened, installation])
  const numbers = Object.fromEntries(FIELDS.map(({ name: field, max }) => [field, asNumber(typed[field], max)]))
  const wrong = FIELDS.filter(({ name: field }) => numbers[field] === undefined)
  const submit = async (): Promise<void> => {
    if (wrong.length > 0) return
    const { breaker = null, cable = null, sockets = null } = numbers
    if ((await run(() => save({ breaker, cable, phases, sockets }))).ok) onClose()
  }
  const footer = (
    <>
      <button type="button" className="btn big" onClick={onClose}>
        {t('installation.cancel')}
      </button>
      <button type="submit" form={formId} className="btn big primary" disabled={busy || wrong.length > 0}>
        {t('installation.save')}
      </button>
    </>
  )
  return (
    <Sheet opened={opened} onClose={onClose} title={t('installation.title')} footer={footer} size={560}>
      <form
        id={formId}
        className="stack s3"
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        {error !== null && <FailureCard info={error} />}
        <p>{t('installation.lead')}</p>
        {FIELDS.map(field => (
          <NumberField
            key={field.name}
            label={t(`installation.${field.name}`)}
            unit={field.unit ? t('installation.perPhase') : null}
            value={typed[field.name]}
            max={field.max}
            wrong={wrong.includes(field)}
            onChange={value => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
        <PhasesField value={phases} onChange={setPhases} />
        <p className="small muted">
          {name === null ? t('installation.forFile') : t('installation.forStation', { serial: name })}
        </p>
      </form>
    </Sheet>
  )
}

function NumberField(props: {
  label: string
  unit: string | null
  value: string
  max: number
  wrong: boolean
  onChange(value: string): void
}) {
  const { t } = useTranslation('parameters')
  const id = useId()
  return (
    <div>
      <label className="f" htmlFor={id}>
        {props.label}
      </label>
      <div className={`in ${props.wrong ? 'err' : ''}`}>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={props.value}
          aria-invalid={props.wrong}
          onChange={event => props.onChange(event.target.value)}
        />
        {props.unit !== null && <span className="unit">{props.unit}</span>}
      </div>
      {props.wrong && (
        <p className="tiny" role="alert">
          {t('installation.number', { min: 1, max: props.max })}
        </p>
      )}
    </div>
  )
}

function PhasesField({ value, onChange }: { value: 1 | 3 | null; onChange(value: 1 | 3 | null): void }) {
  const { t } = useTranslation('parameters')
  const id = useId()
  return (
    <div>
      <label className="f" htmlFor={id}>
        {t('installation.phases')}
      </label>
      <select
        id={id}
        className="in"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '1' ? 1 : target.value === '3' ? 3 : null)}
      >
        <option value="">{t('installation.unknown')}</option>
        <option value="1">{t('installation.phases1')}</option>
        <option value="3">{t('installation.phases3')}</option>
      </select>
    </div>
  )
}
