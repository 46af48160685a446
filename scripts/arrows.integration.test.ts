import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandOf, inProject } from './parts/project.mjs'

/** One small file for each arrow that must not be drawn, and the rule that has to find it. */
const FORBIDDEN: readonly [rule: string, file: string, imported: string][] = [
  ['shared-imports-shared-only', 'shared/a.ts', '../electron/watched.ts'],
  ['shared-imports-shared-only', 'shared/b.ts', 'react'],
  ['orpc-in-the-contract-only', 'shared/c.ts', '@orpc/contract'],
  ['json-spans-in-parameters-only', 'shared/d.ts', 'jsonc-parser'],
  ['xml-spans-in-ocppconf-only', 'shared/e.ts', 'saxes'],
  ['csv-where-files-come-in', 'electron/cli/a.ts', 'csv-parse/sync'],
  ['renderer-imports-shared-only', 'renderer/a.ts', '../electron/watched.ts'],
  ['renderer-has-no-node', 'renderer/b.ts', 'node:fs'],
  ['features-are-strangers', 'renderer/features/log/a.ts', '../connect/target.ts'],
  ['editors-import-no-feature', 'renderer/editors/values/a.ts', '../../features/connect/target.ts'],
  ['codemirror-in-raw-only', 'renderer/editors/values/b.ts', '@codemirror/state'],
  ['ui-knows-no-backend', 'renderer/ui/a.ts', '../features/connect/target.ts'],
  ['electron-imports-no-page', 'electron/api/a.ts', '../../renderer/ui/target.ts'],
  ['electron-module-in-two-files', 'electron/host.ts', 'electron'],
  ['serialport-in-links-only', 'electron/protocols/ecotap/a.ts', 'serialport'],
  ['shells-are-outermost', 'electron/api/b.ts', '../shell/target.ts'],
  ['shells-see-the-backend-only', 'electron/shell/a.ts', '../links/link.ts'],
  ['backend-is-the-only-wiring', 'electron/api/c.ts', '../backend.ts'],
  ['api-is-above-the-rest', 'electron/work/a.ts', '../api/target.ts'],
  ['protocols-see-link-only', 'electron/protocols/ecotap/b.ts', '../../links/serial.ts'],
  ['links-are-innermost', 'electron/links/a.ts', '../protocols/ecotap/target.ts'],
  ['simulator-in-the-simulated-link-only', 'electron/protocols/ecotap/c.ts', './simulator/target.ts'],
  ['no-unresolved', 'electron/work/b.ts', './nothing.ts'],
  ['no-cycles', 'shared/cycle.ts', './cycle2.ts'],
]
/** What the files above import. */
const TARGETS = [
  'electron/watched.ts',
  'electron/backend.ts',
  'electron/api/target.ts',
  'electron/shell/target.ts',
  'electron/links/link.ts',
  'electron/links/serial.ts',
  'electron/protocols/ecotap/target.ts',
  'electron/protocols/ecotap/simulator/target.ts',
  'renderer/features/connect/target.ts',
  'renderer/ui/target.ts',
]

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) })),
  }),
})
let folder: string
let found: readonly string[]

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}

function cruise(): Promise<string> {
  const args = [commandOf('dependency-cruiser', 'depcruise'), '--config', '--output-type', 'json']
  return new Promise(resolve => {
    // It ends with the number of violations.
    const limits = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [...args, 'shared', 'electron', 'renderer'], limits, (_error, stdout) => resolve(stdout))
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chargewright arrows '))
  await cp(inProject('.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'))
  await cp(inProject('package.json'), join(folder, 'package.json'))
  await symlink(inProject('node_modules'), join(folder, 'node_modules'), 'junction')
  for (const target of TARGETS) await write(target, 'export interface Thing { a: 1 }\n')
  // Of types only: they count, too.
  for (const [, file, imported] of FORBIDDEN) await write(file, `export type * from '${imported}'\n`)
  await write('shared/cycle2.ts', "export type * from './cycle.ts'\n")
  const { summary } = reportSchema.parse(JSON.parse(await cruise()))
  found = summary.violations.map(({ from, rule }) => `${rule.severity}: ${rule.name} in ${from}`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the check of the import arrows', () => {
  it.each(FORBIDDEN)('finds %s in %s, which imports %s', (rule, file) => {
    expect(found).toContain(`error: ${rule} in ${file}`)
  })
})
