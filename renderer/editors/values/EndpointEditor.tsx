import { useTranslation } from 'react-i18next'
import { endpointVariables, parseEndpoint, printEndpoint } from '../../../shared/dictionary/grammars/endpoint.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { ChoiceField, Field } from './Field.tsx'
import { rooted, withPart } from './path.ts'

/** The parts of the central system's address, and its two variables one click away. */
export function EndpointEditor({ text, original, findings, onChange }: EditorProps<'endpoint'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const endpoint = parseEndpoint(text)
  const before = original === null ? null : parseEndpoint(original)
  const set = (part: Partial<typeof endpoint>): void => onChange(printEndpoint({ ...endpoint, ...part }))
  const addVariable = (variable: string): void => {
    set({ path: withPart(endpoint.path, variable) })
  }
  return (
    <div className="stack s2">
      <div className="grid2 tightgrid">
        <ChoiceField
          label={t('dictionary:fields.scheme')}
          value={endpoint.scheme ?? ''}
          changed={before !== null && before.scheme !== endpoint.scheme}
          choices={[
            { value: '', label: t('panel.noScheme') },
            { value: 'ws', label: 'ws://' },
            { value: 'wss', label: 'wss://' },
          ]}
          onChange={scheme => set({ scheme: scheme === '' ? null : scheme })}
        />
        <Field
          label={t('dictionary:fields.port')}
          value={endpoint.port ?? ''}
          numeric
          wrong={isAccused(findings, 'port')}
          changed={before !== null && before.port !== endpoint.port}
          onChange={port => set({ port: port === '' ? null : port })}
        />
      </div>
      <Field
        label={t('dictionary:fields.host')}
        value={endpoint.host}
        wrong={isAccused(findings, 'host')}
        changed={before !== null && before.host !== endpoint.host}
        onChange={host => set({ host })}
      />
      <Field
        label={t('dictionary:fields.path')}
        value={endpoint.path}
        changed={before !== null && before.path !== endpoint.path}
        onChange={path => set({ path: rooted(path) })}
      />
      <div className="row wrap">
        {endpointVariables.map(variable => (
          <button key={variable} type="button" className="btn sm mono" onClick={() => addVariable(variable)}>
            {t('panel.addVariable', { variable })}
          </button>
        ))}
      </div>
    </div>
  )
}
