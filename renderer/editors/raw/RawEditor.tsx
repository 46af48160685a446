import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { RawEditorProps } from './RawEditorProps.ts'
import './raw.css'

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))

/** A file's text to read and edit, JSON or XML; its parts are fetched when the first one is shown. */
export function RawEditor(props: RawEditorProps) {
  const { t } = useTranslation('xml')
  return (
    <Suspense fallback={<p className="rawwait muted">{t('codeEditor.loading')}</p>}>
      <CodeEditor {...props} />
    </Suspense>
  )
}
