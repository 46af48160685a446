import { useCallback, useEffect, useState } from 'react'
import { type ErrorInfo, errorInfoOf } from '../../../shared/errors.ts'
import { editedXmlBytes } from '../../../shared/ocppconf/xmlEditing.ts'
import { MAX_XML_FILE_BYTES } from '../../../shared/ocppconf/xmlFile.ts'
import { useOpenedFile } from '../../stores/openFile.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { useXmlPageEditor } from './xmlPageEditor.ts'

/** A file that was read and is not shown: it was refused, or another one is open with changes. */
interface Waiting {
  readonly name: string
  readonly bytes: Uint8Array
  /** Why it was refused; null where a person is asked first. */
  readonly error: ErrorInfo | null
}

/** Whether the open file has changes that were not saved. */
function isDirty(): boolean {
  const { editing, savedText } = useXmlPageEditor.getState()
  return editing !== null && editing.text !== (savedText ?? editing.source.text)
}

/** A larger file is not read: its size is enough to refuse it. */
async function bytesOf(file: File): Promise<Uint8Array> {
  return file.size > MAX_XML_FILE_BYTES ? new Uint8Array(file.size) : new Uint8Array(await file.arrayBuffer())
}

/** Opens the files that are meant for this page, and saves the one that is open. */
export function useXmlFile() {
  const { opened, take } = useOpenedFile()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  /** `asText`: also where it is no XML. */
  const show = useCallback((name: string, bytes: Uint8Array, asText = false): void => {
    const before = useXmlPageEditor.getState()
    try {
      before.open(name, bytes)
      const problem = useXmlPageEditor.getState().editing?.problem ?? null
      const isRefused = problem !== null && !asText
      if (isRefused) useXmlPageEditor.setState(before)
      setWaiting(isRefused ? { name, bytes, error: problem } : null)
    } catch (thrown) {
      setWaiting({ name, bytes, error: errorInfoOf(thrown) })
    }
  }, [])
  useEffect(() => {
    const file = opened?.kind === 'xml' ? take('xml') : null
    if (file === null) return
    bytesOf(file).then(
      bytes => (isDirty() ? setWaiting({ name: file.name, bytes, error: null }) : show(file.name, bytes)),
      thrown => setWaiting({ name: file.name, bytes: new Uint8Array(), error: errorInfoOf(thrown) }),
    )
  }, [opened, take, show])
  return {
    waiting,
    show,
    forget: useCallback(() => setWaiting(null), []),
    save: useCallback(() => {
      const { editing, name, saved } = useXmlPageEditor.getState()
      if (!editing || name === null || editing.problem !== null) return
      saveFile(name, editedXmlBytes(editing), 'application/xml')
      saved()
    }, []),
  }
}
