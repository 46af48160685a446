import { useTranslation } from 'react-i18next'
import type { TemplateVariable } from '../../../shared/templates/template.ts'

/** The variables of a template, and the keys or elements each is used in. */
export function VariableTable({ variables }: { variables: readonly TemplateVariable[] }) {
  const { t } = useTranslation('templates')
  if (variables.length === 0) return null
  return (
    <section className="card" aria-label={t('variables.title')}>
      <table className="t rounded variabletable">
        <thead>
          <tr>
            <th scope="col">{t('variables.name')}</th>
            <th scope="col">{t('variables.places')}</th>
          </tr>
        </thead>
        <tbody>
          {variables.map(({ name, places }) => (
            <tr key={name}>
              <th scope="row" className="key rowhead wrapok wrapany">
                {name}
              </th>
              <td className="wrapok v wrapany">{places.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
