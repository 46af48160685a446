import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { inProject, ROOT } from './project.mjs'

/** What stays outside: Electron gives its module itself, and serialport brings a binary that no bundle can hold. */
const EXTERNAL = ['electron', 'serialport']

/** Packages in the older module format call `require`, which a module has not by itself. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: EXTERNAL,
  // jsonc-parser's older build loads its parts by names no bundler can follow.
  mainFields: ['module', 'main'],
  sourcemap: true,
  logLevel: 'warning',
  legalComments: 'none',
}

/** Options for a bundle that Node runs as a module. */
/** @type {import('esbuild').BuildOptions} */
export const nodeModuleOptions = { ...shared, format: 'esm', banner: { js: REQUIRE } }

/** Builds dist/electron: main, host and cli as modules, and the preload script as Electron's sandbox wants it (CommonJS). */
export async function buildElectron() {
  const cli = 'electron/cli.ts'
  const shebang = readFileSync(inProject(cli), 'utf8').startsWith('#!') ? '' : '#!/usr/bin/env node\n'
  await Promise.all([
    build({ ...nodeModuleOptions, entryPoints: ['electron/main.ts', 'electron/host.ts'], outdir: 'dist/electron' }),
    build({
      ...nodeModuleOptions,
      entryPoints: [cli],
      outdir: 'dist/electron',
      banner: { js: `${shebang}${REQUIRE}` },
    }),
    build({
      ...shared,
      entryPoints: ['electron/preload.ts'],
      format: 'cjs',
      outfile: 'dist/electron/preload.cjs',
    }),
  ])
}
