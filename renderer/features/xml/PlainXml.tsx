import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../../../shared/errorWords.ts'
import { secretSpansByName } from '../../../shared/ocppconf/secretSpans.ts'
import { syntaxProblem } from '../../editors/ocppconf/sourceProblems.ts'
import { RawEditor } from '../../editors/raw/RawEditor.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useXmlPageEditor } from './xmlPageEditor.ts'

const NOTHING: readonly { from: number; to: number }[] = []

/** XML of which nothing is known, or that is none yet: its text, and whether it is well-formed. */
export function PlainXml({ after, onAsConf }: { after: ReactNode; onAsConf(): void }) {
  const { t } = useTranslation(['xml', 'errors'])
  const { editing, name, setText, undo, redo, showSecrets, show } = useXmlPageEditor()
  const history = useMemo(() => ({ undo, redo }), [undo, redo])
  const text = editing?.text ?? ''
  const broken = editing?.problem ?? null
  const words = broken && { ...errorWords(broken) }
  const message = broken && words ? t(`errors:${broken.code}.happened`, words) : null
  const problems = useMemo(
    () => (broken && message !== null ? [syntaxProblem(text, broken, message)] : []),
    [broken, message, text],
  )
  const secrets = useMemo(() => secretSpansByName(text, '', []), [text])
  return (
    <>
      <div className="toolbar xmltools">
        <h2 className="grow wrapany">{name}</h2>
        {secrets.length > 0 && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t(showSecrets ? 'panes.hideSecrets' : 'panes.secrets')}
            title={t(showSecrets ? 'panes.hideSecrets' : 'panes.secrets')}
            onClick={() => show({ showSecrets: !showSecrets })}
          >
            <Icon name="eye" />
          </button>
        )}
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('toolbar.undo')}
          title={t('toolbar.undo')}
          disabled={(editing?.past.length ?? 0) === 0}
          onClick={undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t('toolbar.redo')}
          title={t('toolbar.redo')}
          disabled={(editing?.future.length ?? 0) === 0}
          onClick={redo}
        >
          <Icon name="redo" />
        </button>
        {after}
      </div>
      <div className="xmlplain">
        <div className="xmlpagenotes" aria-live="polite">
          {message === null ? (
            <Note
              kind="info"
              title={t('page.notConf')}
              actions={
                <button type="button" className="btn sm" onClick={onAsConf}>
                  {t('page.asConf')}
                </button>
              }
            >
              {t('page.notConfMore')}
            </Note>
          ) : (
            <Note kind="err" title={t('broken.title')}>
              {message}
            </Note>
          )}
        </div>
        <RawEditor
          language="xml"
          label={name ?? t('panes.source')}
          text={text}
          onChange={setText}
          problems={problems}
          masked={showSecrets ? NOTHING : secrets}
          history={history}
        />
      </div>
    </>
  )
}
