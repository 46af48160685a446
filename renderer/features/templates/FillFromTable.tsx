import { useTranslation } from 'react-i18next'
import type { CheckedStations } from '../../../shared/templates/checkStations.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { StationRow } from './StationRow.tsx'
import { type OpenTemplate, useTemplates } from './templatesStore.ts'
import { VariableTable } from './VariableTable.tsx'

interface Props {
  readonly open: OpenTemplate
  /** null before a table is opened. */
  readonly checked: CheckedStations | null
  onChoose(): void
}

/** The stations of a CSV, each with its state and, where it is skipped, the reason. */
export function FillFromTable({ open, checked, onChoose }: Props) {
  const { t } = useTranslation('templates')
  const { table, line, show } = useTemplates()
  const { variables } = open.template
  // Names of variables are letters, digits and _, so that no spreadsheet takes a cell for a formula.
  const saveBlank = (): void =>
    saveFile(`${open.name}.csv`, `\uFEFF${variables.map(({ name }) => name).join(';')}\r\n`, 'text/csv')
  const blank = variables.length > 0 && (
    <button type="button" className="btn sm" onClick={saveBlank}>
      <Icon name="down" />
      {t('table.blank')}
    </button>
  )
  if (table === null || checked === null)
    return (
      <div className="stack s4">
        <EmptyState icon="list" title={t('table.none')} actions={blank}>
          {t('table.what')}
        </EmptyState>
        <VariableTable variables={variables} />
      </div>
    )
  return (
    <div className="stack s4">
      {checked.missing.length > 0 && (
        <Note kind="err" title={t('table.missing', { names: checked.missing.join(', ') })}>
          {t('table.missingMore')}
        </Note>
      )}
      <section className="card">
        <div className="hd row wrap">
          <h2 className="grow wrapany">{table.name}</h2>
          {blank}
          <button type="button" className="btn sm" onClick={onChoose}>
            {t('table.chooseOther')}
          </button>
        </div>
        <table className="t rounded stationtable">
          <colgroup>
            <col className="linecol" />
            <col className="namecol" />
            <col className="statecol" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('table.line')}</th>
              <th scope="col">{t('table.station')}</th>
              <th scope="col">{t('table.state')}</th>
              <th scope="col">{t('table.found')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.stations.map(station => (
              <StationRow
                key={station.line}
                station={station}
                table={table.table}
                selected={station.line === line}
                onSelect={() => show({ line: station.line })}
              />
            ))}
          </tbody>
        </table>
      </section>
      {checked.unused.length > 0 && (
        <p className="small muted wrapany">{t('table.unused', { names: checked.unused.join(', ') })}</p>
      )}
      <VariableTable variables={variables} />
    </div>
  )
}
