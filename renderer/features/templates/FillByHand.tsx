import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/templates/template.ts'
import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { foldVariable } from '../../../shared/templates/templateText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useTemplates } from './templatesStore.ts'
import { VariableField } from './VariableField.tsx'

/** A field for each variable, checked while it is typed. */
export function FillByHand({ template, findings }: { template: Template; findings: readonly TemplateFinding[] }) {
  const { t } = useTranslation('templates')
  const { values, show } = useTemplates()
  if (template.variables.length === 0)
    return (
      <EmptyState icon="q" title={t('variables.none')}>
        {t('variables.noneMore')}
      </EmptyState>
    )
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('fill.title')}</h2>
      </div>
      <div className="bd stack s4">
        {template.variables.map(variable => {
          const folded = foldVariable(variable.name)
          const value = values[folded] ?? ''
          const found = findings.filter(
            one => one.code !== 'variable-empty' && one.variables.some(name => foldVariable(name) === folded),
          )
          return (
            <VariableField
              key={folded}
              variable={variable}
              value={value}
              findings={value === '' ? [] : found}
              onChange={next => show({ values: { ...values, [folded]: next } })}
            />
          )
        })}
      </div>
    </section>
  )
}
