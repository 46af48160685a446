import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CheckedStation, checkStations } from '../../../shared/templates/checkStations.ts'
import { fillTemplate, type VariableValues } from '../../../shared/templates/fillTemplate.ts'
import { showValues } from '../../../shared/templates/showValues.ts'
import { parseStationFile, type StationFileFormat, stationFileBytes } from '../../../shared/templates/stationFile.ts'
import { stationFileNames, stationName } from '../../../shared/templates/stationName.ts'
import { MAX_TABLE_BYTES, type StationTable } from '../../../shared/templates/stationTable.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { isBlocked } from '../../../shared/templates/templateFinding.ts'
import { foldVariable } from '../../../shared/templates/templateText.ts'
import { codeOf } from '../../files/fileSystem.ts'
import { readInput } from '../../files/readInput.ts'
import { readStationTable } from '../../files/readStationTable.ts'
import { safeSave } from '../../files/safeSave.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { findingRows, findingsForJson } from './templateFindings.ts'
import { templateInput } from './templateInput.ts'
import { misuse, parseAssignment } from './xmlInput.ts'

export interface ApplyTemplateOptions {
  /** A file, or the name of a saved template. */
  readonly template: string
  readonly assignments: readonly string[]
  readonly csv: string | undefined
  readonly output: string | undefined
  readonly overwrite: boolean
}

type Station = Pick<CheckedStation, 'values' | 'findings' | 'good'> & { readonly line: number | null }

/** The values of `--set`. Throws usage for one the template has no variable for. */
function assigned({ t }: Session, template: Template, assignments: readonly string[]): VariableValues {
  const names = template.variables.map(({ name }) => name)
  return new Map(
    assignments.map(text => {
      const { name, value } = parseAssignment(t, text)
      if (!names.some(known => foldVariable(known) === foldVariable(name)))
        throw misuse(t('refusal.variableUnknown', { name, names: names.join(', ') || '-' }))
      return [foldVariable(name), value]
    }),
  )
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}

/** Where each station goes: the file named, or one in a folder, called after the station. Throws file-exists before anything is written. */
async function targetsOf(
  stations: readonly Station[],
  { output = '', csv, overwrite }: ApplyTemplateOptions,
  format: StationFileFormat,
): Promise<Map<Station, string>> {
  const place = resolve(output)
  const single = csv === undefined && (await kindOf(place)) !== 'folder'
  const names = stationFileNames(stations, format)
  const targets = new Map<Station, string>()
  for (const [n, station] of stations.entries()) {
    const target = single ? place : join(place, names[n] ?? '')
    if (!overwrite && (await kindOf(target)) !== null)
      throw new CommandFailure({ code: 'file-exists', data: { path: target } })
    targets.set(station, target)
  }
  return targets
}

/** The values the variables make for one station, secrets masked. */
function shownValues(template: Template, values: VariableValues): string[][] {
  const shown = showValues(fillTemplate(template, values).file, template.items)
  return template.places.map(({ place, text }) => [place, text, shown.get(place) ?? ''])
}

function stationsOf(template: Template, rows: StationTable | null, fixed: VariableValues) {
  if (rows !== null) return checkStations(template, rows, fixed)
  const { findings } = fillTemplate(template, fixed)
  const alone: Station = { line: null, values: fixed, findings, good: !isBlocked(findings) }
  return { stations: [alone], missing: [], unused: [] }
}

/**
 * `config apply-template`: fills a template for one station or for every row of a CSV. All rows are checked first; those with an error are named and
 * left out, and the command ends with 1. Without `--output` nothing is written. An existing file is left as it is unless `--overwrite`.
 */
export async function configApplyTemplate(session: Session, options: ApplyTemplateOptions): Promise<ExitCode> {
  const { terminal, t } = session
  const { template, name } = await templateInput(session, options.template)
  const fixed = assigned(session, template, options.assignments)
  const rows = options.csv === undefined ? null : readStationTable(await readInput(options.csv, MAX_TABLE_BYTES))
  const { stations, missing, unused } = stationsOf(template, rows, fixed)
  const good: Station[] = stations.filter(station => station.good)
  const { format } = template.file
  const targets = options.output === undefined ? new Map<Station, string>() : await targetsOf(good, options, format)
  for (const [{ values }, target] of targets) {
    const bytes = stationFileBytes(fillTemplate(template, values).file)
    await safeSave(target, bytes, { parse: written => parseStationFile(format, written) })
  }
  const skipped = stations.length - good.length
  terminal.printJson({
    template: name,
    variables: template.variables,
    missing,
    unused,
    written: targets.size,
    skipped,
    stations: stations.map(station => ({
      line: station.line,
      station: stationName(station.values),
      good: station.good,
      output: targets.get(station) ?? null,
      findings: findingsForJson(rows, station.findings),
    })),
  })
  const [alone] = stations
  if (rows === null && alone) {
    const head = [t('table.path'), t('table.inTemplate'), t('table.filled')]
    terminal.print(table([head, ...shownValues(template, alone.values)]))
  }
  const found = stations.flatMap(({ line, findings }) => findingRows(t, rows, line, findings))
  if (found.length > 0) terminal.tell(table(found))
  if (missing.length > 0) terminal.tell(t('result.columnsMissing', { names: missing.join(', ') }))
  if (unused.length > 0) terminal.tell(t('result.columnsUnused', { names: unused.join(', ') }))
  for (const target of targets.values()) terminal.print(t('result.written', { path: target }))
  if (rows !== null) terminal.tell(t('result.stationsGood', { good: good.length, count: stations.length }))
  if (options.output === undefined && good.length > 0) terminal.tell(t('result.onlyChecked'))
  return skipped > 0 ? 1 : 0
}
