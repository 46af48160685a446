// npm run bench -- NAME [...]: bundles bench/NAME.ts and runs it.
import { readdirSync } from 'node:fs'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { inProject } from './parts/project.mjs'
import { runNode } from './parts/run.mjs'

const [name, ...rest] = process.argv.slice(2)
const names = readdirSync(inProject('bench')).flatMap(file => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME\nNames: ${names.join(', ') || 'none yet'}`)
  process.exit(2)
}
if (!(await installMissing())) process.exit(1)
const { build } = await import('esbuild')
const { nodeModuleOptions } = await import('./parts/buildElectron.mjs')
// Two folders deep, as scripts/parts is, whose modules find the project by their own place.
const outfile = inProject('dist', 'bench', `${name}.js`)
await build({
  ...nodeModuleOptions,
  entryPoints: [inProject('bench', `${name}.ts`)],
  // Neither stands being bundled into a module.
  external: [...(nodeModuleOptions.external ?? []), 'playwright', 'write-file-atomic'],
  outfile,
})
await ensureBuilt(['electron', 'renderer'])
process.exit((await runNode(outfile, rest)).exitCode)
