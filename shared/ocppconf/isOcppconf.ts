import { foldName } from './foldName.ts'
import type { XmlMapping } from './mapItems.ts'
import type { XmlFile } from './xmlFile.ts'

const ENOUGH = 3

/** Whether a file looks like OCPPConf.xml: by the name of its root, by what a person said, or by three items that are sure. */
export function isOcppconf({ nodes }: Pick<XmlFile, 'nodes'>, { matches }: XmlMapping): boolean {
  const [root] = nodes
  if (root && foldName(root.name).includes('ocpp')) return true
  return (
    matches.some(({ certainty }) => certainty === 'given') ||
    matches.filter(({ certainty }) => certainty === 'sure').length >= ENOUGH
  )
}
