import { checkParameters } from '../../../shared/dictionary/checkParameters.ts'
import { byGravity } from '../../../shared/dictionary/finding.ts'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import { likelyVendors } from '../../../shared/dictionary/recogniseVendor.ts'
import type { Vendor } from '../../../shared/dictionary/vendors.ts'
import type { Installation } from '../../../shared/installation/installation.ts'
import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Speech } from '../speech.ts'
import type { Terminal } from '../Terminal.ts'
import { table } from '../table.ts'
import { vendorNamed } from './dictionaryShelf.ts'
import { findingsForJson, parameterFindingRows } from './parameterFindings.ts'
import { parameterInput } from './parameterInput.ts'
import { severityCounts } from './severityCounts.ts'

export interface ConfigCheckOptions {
  readonly path: string
  /** As the person names it; without it the keys tell. */
  readonly vendor: string | undefined
  readonly installation: Installation
}

/** Whose keys these are. Throws CommandFailure `usage` where no vendor knows any of them, or several know as many. */
async function vendorOf(t: Speech, named: string | undefined, keys: readonly string[]): Promise<Vendor> {
  if (named !== undefined) return vendorNamed(named, t)
  const likely = await likelyVendors(keys)
  const [first] = likely
  if (first === undefined) throw new CommandFailure({ code: 'usage', data: { reason: t('check.vendorUnknown') } })
  // What the standard knows as well speaks for nobody.
  if (likely.length > 1 && first !== 'ocpp16') {
    const reason = t('check.vendorsTied', { vendors: likely.join(', ') })
    throw new CommandFailure({ code: 'usage', data: { reason } })
  }
  return first
}

/** `config check`: what the dictionary of its vendor finds in a file; 1 where there is an error. */
export async function configCheck(
  t: Speech,
  terminal: Terminal,
  { path, vendor: named, installation }: ConfigCheckOptions,
): Promise<ExitCode> {
  const { entries } = await parameterInput(path)
  const vendor = await vendorOf(
    t,
    named,
    entries.map(({ key }) => key),
  )
  const { dictionary } = await loadKnowledge(vendor)
  const values = new Map(entries.map(({ key, value }) => [foldKey(key), value]))
  const found = [...checkParameters(dictionary, entries, { installation })].flatMap(([id, findings]) =>
    findings.map(finding => ({ finding, value: values.get(id) ?? '' })),
  )
  found.sort((a, b) => byGravity(a.finding, b.finding))
  const counts = severityCounts(found.map(({ finding }) => finding))
  terminal.printJson({
    file: path,
    vendor,
    keys: entries.length,
    known: entries.filter(({ key }) => dictionary.find(key)).length,
    findings: findingsForJson(dictionary, found),
  })
  if (found.length > 0) terminal.print(table(parameterFindingRows(t, found)))
  terminal.tell(
    t(vendor === 'ocpp16' && named === undefined ? 'check.standardOnly' : 'check.against', {
      vendor: dictionary.vendor,
    }),
  )
  terminal.tell(
    found.length === 0
      ? t('result.fileGood', { path, count: entries.length })
      : t('check.findings', { path, ...counts }),
  )
  return counts.errors > 0 ? 1 : 0
}
