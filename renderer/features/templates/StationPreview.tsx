import { useTranslation } from 'react-i18next'
import { fillTemplate, type VariableValues } from '../../../shared/templates/fillTemplate.ts'
import { showValues } from '../../../shared/templates/showValues.ts'
import { stationFileBytes } from '../../../shared/templates/stationFile.ts'
import { stationFileNames } from '../../../shared/templates/stationName.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { isBlocked, type TemplateFinding } from '../../../shared/templates/templateFinding.ts'
import { useOpenedFile } from '../../stores/openFile.ts'
import { Icon } from '../../ui/Icon.tsx'
import { FindingState } from './FindingState.tsx'
import { keyOf, saidOnce } from './saidOnce.ts'

interface Props {
  readonly template: Template
  readonly station: {
    readonly values: VariableValues
    readonly findings: readonly TemplateFinding[]
    readonly name: string | null
    readonly line: number | null
  } | null
}

/** What the template makes for one station: the values that differ from it, what was found, and the way on. */
export function StationPreview({ template, station }: Props) {
  const { t } = useTranslation('templates')
  const open = useOpenedFile(state => state.open)
  if (station === null)
    return (
      <aside className="card" data-pane tabIndex={-1} aria-label={t('preview.title')}>
        <p className="bd muted">{t('preview.pick')}</p>
      </aside>
    )
  const { values, findings, name, line } = station
  const { file } = fillTemplate(template, values)
  const shown = showValues(file, template.items)
  const { format } = file
  const title = name === null ? t('preview.title') : t('preview.of', { station: name })
  const openThere = (): void => {
    const [fileName = ''] = stationFileNames([station], format)
    open(new File([stationFileBytes(file).slice()], fileName))
  }
  const notes = saidOnce(findings.filter(({ code }) => code !== 'variable-empty'))
  return (
    <aside className="card preview" data-pane tabIndex={-1} aria-label={t('preview.title')}>
      <div className="hd row wrap">
        <h2 className="grow wrapany">{title}</h2>
        {!isBlocked(findings) && (
          <button type="button" className="btn sm" onClick={openThere}>
            {format === 'json' ? t('act.parameters') : t('act.xml')}
          </button>
        )}
      </div>
      {notes.length > 0 && (
        <ul className="bd stack s2 previewnotes">
          {notes.map(found => (
            <li key={`${keyOf(found)} ${line}`}>
              <FindingState found={found} place={found.place} />
            </li>
          ))}
        </ul>
      )}
      {template.places.length === 0 && <p className="bd muted">{t('preview.same')}</p>}
      {template.places.length > 0 && (
        <table className="t rounded previewtable">
          <thead>
            <tr>
              <th scope="col">{t('preview.place')}</th>
              <th scope="col">
                {t('preview.before')} <Icon name="arrow" /> {t('preview.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {template.places.map(({ place, text }) => (
              <tr key={place}>
                <th scope="row" className="key rowhead wrapok wrapany">
                  {place}
                </th>
                <td className="wrapok v wrapany">
                  <span className="old block">{text}</span>
                  {shown.get(place) !== text && <span className="new block">{shown.get(place)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </aside>
  )
}
