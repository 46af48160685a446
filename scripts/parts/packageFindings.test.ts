import { describe, expect, it } from 'vitest'
import { packageFindings } from './packageFindings.mjs'

const BINARY = '/node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node'
const GOOD = [
  '/dist/electron/main.js',
  '/dist/electron/host.js',
  '/dist/electron/cli.js',
  '/dist/electron/preload.cjs',
  '/dist/renderer/index.html',
  '/package.json',
  '/resources/dialects/ecc-sim-1.json',
  '/resources/dictionaries/ecotap/keys.json',
  '/node_modules/serialport/dist/index.js',
  BINARY,
]

function wrongIn(paths: readonly string[], unpacked: readonly string[] = [BINARY]): string[] {
  const files = paths.map(path => ({ path, size: 1 }))
  const findings = packageFindings({ files, unpacked, target: 'linux-x64', hasDictionaries: true })
  return findings.flatMap(({ wrong }) => wrong ?? [])
}

describe('the check of a package', () => {
  it('finds nothing in a good one', () => {
    expect(wrongIn(GOOD)).toEqual([])
  })

  it.each(GOOD.filter(path => path !== BINARY))('misses %s', missing => {
    expect(wrongIn(GOOD.filter(path => path !== missing))).toHaveLength(1)
  })

  it.each([
    '/electron/main.ts',
    '/dist/electron/main.js.map',
    '/docs/architecture.md',
    '/node_modules/ms/readme.md',
    '/node_modules/ms/ms.test.js',
    '/package-lock.json',
    '/node_modules/react/index.js',
    '/node_modules/@orpc/server/dist/index.mjs',
  ])('finds %s', stray => {
    expect(wrongIn([...GOOD, stray])).toEqual([stray])
  })

  it('finds the binary of another system', () => {
    const other = BINARY.replace('linux-x64', 'win32-x64')
    expect(wrongIn([...GOOD, other], [BINARY, other])).toEqual([other])
  })

  it('finds a binary that the system could not load from inside the archive', () => {
    expect(wrongIn(GOOD, [])).toEqual([BINARY])
  })
})
