import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '../../../shared/contract/templates.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { errorWords } from '../../../shared/errorWords.ts'
import { formatOfName } from '../../../shared/templates/stationFile.ts'
import { variableText } from '../../../shared/templates/templateText.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { State } from '../../ui/State.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import { RemoveSheet } from './RemoveSheet.tsx'
import { useTemplates } from './templatesStore.ts'

interface Props {
  /** Why what was handed to this page could not be opened. */
  readonly failed: ErrorInfo | null
  onDismiss(): void
}

/** The templates on this laptop. */
export function TemplateListPage({ failed, onDismiss }: Props) {
  const { t } = useTranslation(['templates', 'common', 'errors'])
  const backend = useBackend()
  const openFile = useTemplates(state => state.openFile)
  const { run, busy, error, clear } = useCall()
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null)
  const [removing, setRemoving] = useState<TemplateSummary | null>(null)
  const list = useCallback(() => run(async () => setTemplates(await backend.templates.list())), [run, backend])
  useEffect(() => {
    void list()
  }, [list])
  const chooser = useFileChooser({
    accept: '.json,.xml',
    testId: 'template-file',
    onFile: file => {
      onDismiss()
      void run(async () => openFile(file.name, formatOfName(file.name), new Uint8Array(await file.arrayBuffer())))
    },
  })
  const fill = ({ id, name }: TemplateSummary) =>
    run(async () => {
      const { format, file } = await backend.templates.read({ id })
      await openFile(name, format, new Uint8Array(await file.arrayBuffer()), id)
    })
  const remove = async ({ id }: TemplateSummary): Promise<void> => {
    setRemoving(null)
    const outcome = await run(() => backend.templates.remove({ id }))
    if (outcome.ok) await list()
  }
  const shown = error ?? failed
  const none = templates?.length === 0
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page stack s4 templatespage">
          <div>
            <h1>{t('title')}</h1>
            <p className="muted">{t('intro', { example: variableText('serial') })}</p>
          </div>
          {shown !== null && (
            <FailureCard
              info={shown}
              actions={
                <button
                  type="button"
                  className="btn sm"
                  onClick={() => {
                    clear()
                    onDismiss()
                  }}
                >
                  {t('common:failure.dismiss')}
                </button>
              }
            />
          )}
          {chooser.input}
          {none && (
            <EmptyState icon="box" title={t('empty.title')}>
              {t('empty.more')}
            </EmptyState>
          )}
          {templates !== null && !none && (
            <section className="card" aria-label={t('list.title')}>
              <table className="t rounded templatelist">
                <colgroup>
                  <col />
                  <col className="filecol" />
                  <col />
                  <col className="actcol" />
                </colgroup>
                <thead>
                  <tr>
                    <th scope="col">{t('list.name')}</th>
                    <th scope="col">{t('list.file')}</th>
                    <th scope="col">{t('list.variables')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('list.actions')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {templates.map(template => (
                    <tr key={template.id}>
                      <th scope="row" className="rowhead wrapok wrapany">
                        {template.name}
                      </th>
                      <td className="wrapok wrapany">{t(`format.${template.format}`)}</td>
                      <td className="wrapok">
                        {template.error !== null ? (
                          <State kind="err">
                            {t('list.unreadable', {
                              reason: t(`errors:${template.error.code}.happened`, errorWords(template.error)),
                            })}
                          </State>
                        ) : (
                          <span className="mono wrapany">{template.variables.join(', ') || t('list.none')}</span>
                        )}
                      </td>
                      <td className="tplcell">
                        <span className="row actions">
                          {template.error === null && (
                            <button
                              type="button"
                              className="btn sm"
                              aria-label={t('list.fillNamed', { name: template.name })}
                              onClick={() => void fill(template)}
                            >
                              {t('list.fill')}
                            </button>
                          )}
                          <button
                            type="button"
                            className="btn ghost sm"
                            aria-label={t('list.removeNamed', { name: template.name })}
                            onClick={() => setRemoving(template)}
                          >
                            {t('list.remove')}
                          </button>
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
      </main>
      <RemoveSheet template={removing} onClose={() => setRemoving(null)} onRemove={template => void remove(template)} />
      <NextStep
        lead={none ? t('next.first') : t('next.list')}
        primary={{
          label: t('open'),
          icon: 'folder',
          onPress: chooser.choose,
          busyLabel: busy && templates !== null ? t('next.opening') : undefined,
        }}
      />
    </>
  )
}
