import { createXmlEditor } from '../../editors/ocppconf/xmlEditor.ts'

/** The file of the XML page; it stays open while other pages are shown. */
export const useXmlPageEditor = createXmlEditor()
