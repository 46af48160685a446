// Packs the app into a folder, around a stand-in for Electron's binary, and checks what went in. Fails where something is missing
// or has no business there.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { openWithFindings } from './parts/openWithFindings.mjs'
import { packageFindings } from './parts/packageFindings.mjs'
import { commandOf, inProject, ROOT } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

/** @typedef {{ path: string, size: number }} PackedFile */

const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_COUNT = 9

/**
 * A folder that looks enough like Electron's for electron-builder: the Linux layout, which is the same everywhere.
 * @param {string} folder
 */
function makeStandIn(folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const file of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, file), '')
  // The place of the fuses in a binary: a mark, the version of their list, how many, and a digit for each (all on here, so that
  // each one that has to be off shows that it was turned).
  writeFileSync(join(folder, 'electron'), `${FUSE_MARK}\x01${String.fromCharCode(FUSE_COUNT)}${'1'.repeat(FUSE_COUNT)}`)
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'version'), version)
}

/**
 * @param {string} folder
 * @param {string} [path]
 * @returns {PackedFile[]}
 */
function filesIn(folder, path = '') {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const name = `${path}/${entry.name}`
    const file = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(file, name) : [{ path: name, size: readFileSync(file).length }]
  })
}

if (!(await installMissing())) process.exit(1)
await ensureBuilt(['electron', 'renderer'])
const { extractAll } = await import('@electron/asar')
const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses')
const { getConfig } = await import('app-builder-lib/out/util/config/config.js')

/**
 * What is wrong with the fuses of a packed binary.
 * @param {string} binary
 * @returns {Promise<import('./parts/packageFindings.mjs').Finding>}
 */
async function fuseFinding(binary) {
  const wire = await getCurrentFuseWire(binary)
  const { RunAsNode, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments } = FuseV1Options
  const off = [
    RunAsNode,
    EnableNodeOptionsEnvironmentVariable,
    EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  const wrong = [
    ...off.filter(fuse => wire[fuse] !== '0'.charCodeAt(0)).map(fuse => `${FuseV1Options[fuse]} is on`),
    ...on.filter(fuse => wire[fuse] !== '1'.charCodeAt(0)).map(fuse => `${FuseV1Options[fuse]} is off`),
  ]
  return { what: 'fuses', wrong: wrong.length === 0 ? null : wrong.join(', ') }
}

const work = mkdtempSync(join(tmpdir(), 'chargewright-pack-'))
try {
  const standIn = join(work, 'electron')
  makeStandIn(standIn)
  const options = {
    '--config.electronDist': standIn,
    '--config.directories.output': join(work, 'release'),
  }
  const args = ['--linux', 'dir', '--x64', ...Object.entries(options).map(([key, value]) => `${key}=${value}`)]
  const packed = await runNode(commandOf('electron-builder'), args, { output: 'keep', withinMs: 300_000 })
  if (packed.exitCode !== 0) {
    console.error(packed.output)
    process.exitCode = 1
  } else {
    const resources = join(work, 'release', 'linux-unpacked', 'resources')
    const content = join(work, 'content')
    extractAll(join(resources, 'app.asar'), content)
    const files = filesIn(content)
    const unpacked = filesIn(join(resources, 'app.asar.unpacked')).map(({ path }) => path)
    const hasDictionaries = existsSync(inProject('resources', 'dictionaries'))
    // As electron-builder itself reads it.
    const config = await getConfig(ROOT, null, null)
    const installer = readFileSync(inProject(config.nsis?.include ?? 'no installer script'), 'utf8')
    const findings = [
      ...openWithFindings(config, installer),
      ...packageFindings({ files, unpacked, target: 'linux-x64', hasDictionaries }),
      await fuseFinding(join(work, 'release', 'linux-unpacked', 'chargewright')),
    ]
    for (const { what, wrong } of findings)
      console.log(`${wrong === null ? 'ok    ' : 'WRONG '} ${what}${wrong ? `: ${wrong}` : ''}`)
    /** @type {Map<string, { count: number, size: number }>} */
    const folders = new Map()
    for (const { path, size } of files) {
      const folder = path
        .split('/')
        .slice(1, path.startsWith('/node_modules/@') ? 4 : 3)
        .join('/')
      const sum = folders.get(folder) ?? { count: 0, size: 0 }
      folders.set(folder, { count: sum.count + 1, size: sum.size + size })
    }
    console.log(`\n${'in the package'.padEnd(56)} files      KiB`)
    for (const [folder, { count, size }] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
      console.log(`${folder.padEnd(56)} ${String(count).padStart(5)} ${(size / 1024).toFixed(1).padStart(8)}`)
    }
    if (findings.some(({ wrong }) => wrong !== null)) process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
