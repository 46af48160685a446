import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeTemplate } from '../../../shared/templates/makeTemplate.ts'
import type { VariableProposal } from '../../../shared/templates/proposeVariables.ts'
import { stationFileBytes, valuesOf } from '../../../shared/templates/stationFile.ts'
import { variableText } from '../../../shared/templates/templateText.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'
import { type OpenDraft, useTemplates } from './templatesStore.ts'

const MASK = '••••••••'
const LONGEST_NAME = 80

/** A file on its way to be a template: which of its values become variables, and what it is called. */
export function DraftPage({ draft }: { draft: OpenDraft }) {
  const { t } = useTranslation('templates')
  const { showList, openFile } = useTemplates()
  const backend = useBackend()
  const { run, busy, error } = useCall()
  const nameId = useId()
  const [name, setName] = useState(draft.name.slice(0, LONGEST_NAME))
  const [left, setLeft] = useState<ReadonlySet<VariableProposal>>(new Set())
  const { file, proposals, isTemplate } = draft
  const taken = proposals.filter(proposal => proposal.secret || !left.has(proposal))
  const values = new Map(valuesOf(file).map(({ place, value }) => [place, value]))
  const toggle = (proposal: VariableProposal, on: boolean): void => {
    const next = new Set(left)
    if (on) next.delete(proposal)
    else next.add(proposal)
    setLeft(next)
  }
  const save = (replace: boolean) =>
    run(async () => {
      const { format } = file
      const bytes = stationFileBytes(makeTemplate(file, taken, isTemplate))
      const saved = await backend.templates.save({
        name: name.trim(),
        format,
        file: new Blob([bytes.slice()]),
        replace,
      })
      // Whoever has gone elsewhere meanwhile stays there.
      if (useTemplates.getState().draft === draft) await openFile(saved.name, format, bytes, saved.id)
    })
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page stack s4 templatespage">
          <Crumbs trail={[{ label: t('title'), onPress: showList }]} here={draft.name} />
          <div>
            <h1 className="wrapany">{t('draft.title', { name: draft.name })}</h1>
            <p className="muted">{t('draft.intro')}</p>
          </div>
          {error !== null && (
            <FailureCard
              info={error}
              actions={
                error.code === 'template-exists' && (
                  <button type="button" className="btn sm" onClick={() => void save(true)}>
                    {t('draft.replace', { name: name.trim() })}
                  </button>
                )
              }
            />
          )}
          <Note kind="info" title={t('draft.secrets')} />
          <div className="templatename">
            <label className="f" htmlFor={nameId}>
              {t('draft.nameLabel')}
            </label>
            <input
              id={nameId}
              className="in"
              value={name}
              maxLength={LONGEST_NAME}
              onChange={event => setName(event.target.value)}
            />
          </div>
          {proposals.length === 0 && (
            <EmptyState icon="q" title={t('draft.none')}>
              {t('draft.noneMore', { example: variableText('serial') })}
            </EmptyState>
          )}
          {proposals.length > 0 && (
            <section className="card" aria-label={t('draft.values')}>
              <table className="t rounded drafttable">
                <colgroup>
                  <col className="tickcol" />
                  <col />
                  <col />
                  <col />
                </colgroup>
                <thead>
                  <tr>
                    <th scope="col">
                      <span className="visually-hidden">{t('draft.variable')}</span>
                    </th>
                    <th scope="col">{t('draft.place')}</th>
                    <th scope="col">{t('draft.value')}</th>
                    <th scope="col">{t('draft.variable')}</th>
                  </tr>
                </thead>
                <tbody>
                  {proposals.map(proposal => {
                    const { place, start, end, variable, secret } = proposal
                    return (
                      <tr key={`${place} ${start}`}>
                        <td className="tplcell">
                          <input
                            type="checkbox"
                            className="cb"
                            aria-label={t('draft.take', { variable, place })}
                            checked={taken.includes(proposal)}
                            disabled={secret}
                            onChange={event => toggle(proposal, event.target.checked)}
                          />
                        </td>
                        <th scope="row" className="key rowhead wrapok wrapany">
                          {place}
                        </th>
                        <td className="wrapok v wrapany">{secret ? MASK : values.get(place)?.slice(start, end)}</td>
                        <td className="wrapok">
                          <span className="mono wrapany">{variableText(variable)}</span>{' '}
                          {secret && (
                            <State kind="off" icon="key">
                              {t('draft.secret')}
                            </State>
                          )}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </section>
          )}
        </div>
      </main>
      <NextStep
        lead={t('draft.lead', { count: taken.length })}
        more={t('draft.more')}
        primary={{
          label: t('draft.save'),
          icon: 'box',
          onPress: () => void save(false),
          disabledBecause: name.trim() === '' ? t('draft.nameMissing') : undefined,
          busyLabel: busy ? t('draft.saving') : undefined,
        }}
      />
    </>
  )
}
