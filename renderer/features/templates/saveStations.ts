import { fillTemplate, type VariableValues } from '../../../shared/templates/fillTemplate.ts'
import { stationFileBytes } from '../../../shared/templates/stationFile.ts'
import { stationFileNames } from '../../../shared/templates/stationName.ts'
import { zipOf } from '../../../shared/templates/zipOf.ts'
import { saveFile } from '../../ui/saveFile.ts'
import type { OpenTemplate } from './templatesStore.ts'

interface Filling {
  readonly line: number | null
  readonly values: VariableValues
}

/** Hands over the file of one station as it is, of several in one ZIP: the shell asks once where to, not once for each. */
export function saveStations({ name, template }: OpenTemplate, stations: readonly Filling[]): void {
  const { format } = template.file
  const names = stationFileNames(stations, format)
  const files = stations.map(({ values }, n) => ({
    name: names[n] ?? '',
    bytes: stationFileBytes(fillTemplate(template, values).file),
  }))
  const [only] = files
  if (files.length === 1 && only) saveFile(only.name, only.bytes, `application/${format}`)
  else if (files.length > 1) saveFile(`${name}.zip`, zipOf(files, new Date()), 'application/zip')
}
