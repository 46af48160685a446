import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'
import { diffParameters } from '../../../shared/parameters/diffParameters.ts'
import { type LoadedFile, useParameters } from '../../stores/parametersStore.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import type { Row } from './rows.ts'
import { MASK } from './stateLook.ts'

interface Props {
  readonly file: LoadedFile
  readonly station: readonly ConfigurationKey[]
  readonly rows: readonly Row[]
}

/** The file against the station: counts, and for each difference which value to go on with. */
export function ComparePage({ file, station, rows }: Props) {
  const { t } = useTranslation('parameters')
  const { show, edit, reset, tick } = useParameters()
  const diff = diffParameters(file.content.entries, station)
  const [chosen, setChosen] = useState<readonly string[]>(diff.changed.map(({ key }) => key))
  const rowOf = (key: string): Row | undefined => rows.find(row => row.id === foldKey(key))
  const differences = diff.changed
  const picked = differences.filter(({ key }) => chosen.includes(key))
  const toggle = (key: string, on: boolean): void =>
    setChosen(on ? [...chosen, key] : chosen.filter(other => other !== key))
  const takeStation = (): void => edit(new Map(picked.map(({ key, b }) => [key, b])))
  const keepFile = (): void => {
    reset(picked.map(({ key }) => key))
    tick(
      picked.map(({ key }) => key),
      true,
    )
  }
  const counts = [
    t('compare.changed', { count: diff.changed.length }),
    t('compare.readOnly', { count: diff.readOnly.length }),
    t('compare.onlyFile', { count: diff.onlyA.length }),
    t('compare.onlyStation', { count: diff.onlyB.length }),
    t('compare.same', { count: diff.same.length }),
  ]
  return (
    <>
      <main className="main scroll page">
        <div className="stack s4">
          <div>
            <h1>{t('compare.title', { name: file.name })}</h1>
            <p className="muted">{counts.join(' · ')}</p>
          </div>
          {differences.length > 0 && (
            <div className="card">
              <div className="hd row wrap">
                <h2 className="grow">{t('compare.differences')}</h2>
                <button type="button" className="btn sm" disabled={picked.length === 0} onClick={takeStation}>
                  {t('compare.takeStation', { count: picked.length })}
                </button>
                <button type="button" className="btn sm" disabled={picked.length === 0} onClick={keepFile}>
                  {t('compare.keepFile', { count: picked.length })}
                </button>
              </div>
              <table className="t compare rounded">
                <colgroup>
                  <col className="tickcol" />
                  <col className="keycol" />
                  <col />
                  <col />
                  <col className="statecol" />
                </colgroup>
                <thead>
                  <tr>
                    <th scope="col" className="tickcell">
                      <input
                        type="checkbox"
                        className="cb"
                        aria-label={t('table.selectAll')}
                        checked={picked.length === differences.length}
                        onChange={event => setChosen(event.target.checked ? differences.map(({ key }) => key) : [])}
                      />
                    </th>
                    <th scope="col">{t('table.key')}</th>
                    <th scope="col">{t('table.file', { name: file.name })}</th>
                    <th scope="col">{t('table.station')}</th>
                    <th scope="col">{t('compare.toSend')}</th>
                  </tr>
                </thead>
                <tbody>
                  {differences.map(({ key, a, b }) => {
                    const row = rowOf(key)
                    const which = row?.value === b ? 'station' : row?.value === a ? 'file' : 'other'
                    const secret = row?.secret === true
                    return (
                      <tr key={key}>
                        <td className="tickcell tight">
                          <input
                            type="checkbox"
                            className="cb"
                            aria-label={t('compare.tick', { key })}
                            checked={chosen.includes(key)}
                            onChange={event => toggle(key, event.target.checked)}
                          />
                        </td>
                        <th scope="row" className="key rowhead roomy wrapany">
                          {key}
                        </th>
                        <td className={`roomy v wrapany ${which === 'file' ? 'new' : 'old'}`}>{secret ? MASK : a}</td>
                        <td className={`roomy v wrapany ${which === 'station' ? 'new' : 'old'}`}>{b}</td>
                        <td className="small">{t(`compare.which.${which}`)}</td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </div>
          )}
          <KeyList
            title={t('compare.readOnlyTitle')}
            why={t('compare.readOnlyWhy')}
            keys={diff.readOnly.map(({ key }) => key)}
          />
          <KeyList
            title={t('compare.onlyFileTitle')}
            why={t('compare.onlyFileWhy')}
            keys={diff.onlyA.map(({ key }) => key)}
          />
          <KeyList
            title={t('compare.onlyStationTitle')}
            why={t('compare.onlyStationWhy')}
            keys={diff.onlyB.map(({ key }) => key)}
          />
        </div>
      </main>
      <NextStep
        lead={differences.length === 0 ? t('compare.nothing') : t('compare.lead')}
        primary={{ label: t('job.back'), icon: 'list', onPress: () => show({ comparing: false }) }}
      />
    </>
  )
}

function KeyList({ title, why, keys }: { title: string; why: string; keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <details className="card keylist">
      <summary>
        <Icon name="right" />
        <b>{title}</b>
        <span className="tag">{keys.length}</span>
      </summary>
      <div className="bd stack s2">
        <p className="muted small">{why}</p>
        <p className="mono wrapany">{keys.join(', ')}</p>
      </div>
    </details>
  )
}
