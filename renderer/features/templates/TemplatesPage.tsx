import './templates.css'
import { useEffect } from 'react'
import { useCall } from '../../stores/call.ts'
import { useTemplateDraft } from '../../stores/templateDraft.ts'
import { DraftPage } from './DraftPage.tsx'
import { FillPage } from './FillPage.tsx'
import { TemplateListPage } from './TemplateListPage.tsx'
import { useTemplates } from './templatesStore.ts'

/** Templates: the list, one being made of a file, or one being filled for stations. */
export function TemplatesPage() {
  const { open, draft, make, showList } = useTemplates()
  const offered = useTemplateDraft(state => state.draft)
  const take = useTemplateDraft(state => state.take)
  const { run, error, clear } = useCall()
  useEffect(() => {
    const taken = offered === null ? null : take()
    if (taken !== null) {
      showList()
      void run(async () => make(taken))
    }
  }, [offered, take, make, run, showList])
  if (draft !== null) return <DraftPage key={draft.name} draft={draft} />
  if (open !== null) return <FillPage key={`${open.id} ${open.name}`} open={open} />
  return <TemplateListPage failed={error} onDismiss={clear} />
}
