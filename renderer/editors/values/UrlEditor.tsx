import { useTranslation } from 'react-i18next'
import { type Endpoint, parseEndpoint, printEndpoint } from '../../../shared/dictionary/grammars/endpoint.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { ChoiceField, Field } from './Field.tsx'
import { rooted } from './path.ts'

/** The parts of an address that needs a scheme; where the station adds a name of its own, that is said. */
export function UrlEditor({ grammar, text, original, findings, onChange }: EditorProps<'url'>) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const url = parseEndpoint(text)
  const before = original === null ? null : parseEndpoint(original)
  const set = (part: Partial<Endpoint>): void => onChange(printEndpoint({ ...url, ...part }))
  const spelled = grammar.schemes.find(scheme => scheme === url.scheme?.toLowerCase())
  return (
    <div className="stack s2">
      <div className="grid2 tightgrid">
        <ChoiceField
          label={t('dictionary:fields.scheme')}
          value={url.scheme ?? ''}
          wrong={isAccused(findings, 'scheme')}
          changed={before !== null && before.scheme !== url.scheme}
          choices={grammar.schemes.map(scheme => ({
            value: scheme === spelled ? (url.scheme ?? scheme) : scheme,
            label: `${scheme}://`,
          }))}
          onChange={scheme => set({ scheme })}
        />
        <Field
          label={t('dictionary:fields.port')}
          value={url.port ?? ''}
          numeric
          wrong={isAccused(findings, 'port')}
          changed={before !== null && before.port !== url.port}
          onChange={port => set({ port: port === '' ? null : port })}
        />
      </div>
      <Field
        label={t('dictionary:fields.host')}
        value={url.host}
        wrong={isAccused(findings, 'host')}
        changed={before !== null && before.host !== url.host}
        onChange={host => set({ host })}
      />
      <Field
        label={t('dictionary:fields.path')}
        value={url.path}
        changed={before !== null && before.path !== url.path}
        hint={grammar.joinedWith === undefined ? undefined : t('panel.joinedWith', { key: grammar.joinedWith })}
        onChange={path => set({ path: rooted(path) })}
      />
    </div>
  )
}
