import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'
import { ItemTable } from './ItemTable.tsx'
import { NamesSheet } from './NamesSheet.tsx'
import { NetworkNote } from './NetworkNote.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useItemMemory } from './useItemMemory.ts'
import { useXmlView } from './useXmlView.ts'
import type { UseXmlEditor } from './xmlEditor.ts'
import './ocppconf.css'

interface Props {
  /** The editor of the feature that shows it (`createXmlEditor`), with a file open. */
  readonly useEditor: UseXmlEditor
  /** Of the station the file is from; null where it is not known. */
  readonly firmware: string | null
  /** What the page has in the toolbar, left and right of the editor's own. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  /** What the page has to say, above the table. */
  readonly notes?: ReactNode
  /** What the page knows of a change of the station's address, behind the editor's own note of it. */
  readonly networkMore?: ReactNode
  /** Nothing may be changed now, for instance while the file is on its way to the station. */
  readonly locked?: boolean
}

/** OCPPConf.xml as a table of settings and as text, always in step. Fills the `<main>` of a page. */
export function OcppconfEditor({ useEditor, firmware, before, after, notes, networkMore, locked = false }: Props) {
  const { t } = useTranslation(['xml', 'greenup'])
  const view = useXmlView(useEditor)
  const memory = useItemMemory(useEditor, firmware)
  const { editing, selected, checkingNames, refused, show, setValue, reset, undo, redo, undoAll } = useEditor()
  const { say } = memory
  const actions = useMemo(
    () => ({ setValue, reset, say, select: (path: string | null) => show({ selected: path }) }),
    [setValue, reset, say, show],
  )
  const broken = editing?.problem != null
  const disabled = broken || locked
  const notFound = view.mapping.open.map(({ item }) => t(`greenup:items.${item}.label`))
  const isChanged = view.changed.length > 0 || view.otherBytes > 0
  return (
    <>
      <div className="toolbar xmltools">
        {before}
        <State kind={view.errors > 0 ? 'err' : view.problems > 0 ? 'warn' : 'ok'}>
          {view.problems === 0 ? t('toolbar.noProblems') : t('toolbar.problems', { count: view.problems })}
        </State>
        <span className="grow" />
        {editing?.checked && (
          <span className="hide-s">
            <State kind="ok">{t('names.remembered')}</State>
          </span>
        )}
        <button type="button" className="btn sm" disabled={disabled} onClick={() => show({ checkingNames: true })}>
          <Icon name="list" />
          {t('toolbar.names')}
        </button>
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('toolbar.undo')}
          title={t('toolbar.undo')}
          disabled={locked || (editing?.past.length ?? 0) === 0}
          onClick={undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('toolbar.redo')}
          title={t('toolbar.redo')}
          disabled={locked || (editing?.future.length ?? 0) === 0}
          onClick={redo}
        >
          <Icon name="redo" />
        </button>
        <button type="button" className="btn sm" disabled={locked || (!isChanged && !broken)} onClick={undoAll}>
          {t('toolbar.undoAll')}
        </button>
        {after}
      </div>
      <div className="xmlpanes">
        <section className="scroll xmlitems" aria-label={t('panes.items')} data-pane tabIndex={-1}>
          <div className="xmlpagenotes stack s2">
            {notes}
            {broken && (
              <Note
                kind="err"
                title={t('broken.title')}
                actions={
                  <button type="button" className="btn sm" disabled={editing.past.length === 0} onClick={undo}>
                    <Icon name="undo" />
                    {t('broken.undo')}
                  </button>
                }
              >
                {t('broken.table')}
              </Note>
            )}
            {!broken && editing?.checked === false && view.guesses > 0 && (
              <Note kind="info" title={t('names.ask')}>
                {t('names.askMore', { count: view.guesses })}
              </Note>
            )}
            {memory.notKept && <Note kind="warn" title={t('names.notKept')} />}
            <NetworkNote groups={view.groups} more={networkMore} />
          </div>
          <ItemTable groups={view.groups} selected={selected} disabled={disabled} refused={refused} actions={actions} />
          {notFound.length > 0 && (
            <p className="small muted xmlmissing">
              <b>{t('notFound.title', { items: notFound.join(', ') })}.</b> {t('notFound.what')}
            </p>
          )}
        </section>
        <SourcePane useEditor={useEditor} view={view} locked={locked} />
      </div>
      <NamesSheet
        opened={checkingNames}
        groups={view.groups}
        onSay={say}
        onConfirm={() => {
          memory.confirmNames()
          show({ checkingNames: false })
        }}
        onClose={() => show({ checkingNames: false })}
      />
    </>
  )
}
