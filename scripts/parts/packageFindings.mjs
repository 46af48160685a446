/**
 * @typedef {object} PackageContent
 * @property {readonly { path: string, size: number }[]} files all files of app.asar, from `/`
 * @property {readonly string[]} unpacked the files beside it
 * @property {string} target the system it is for, as in the names of the prebuilt binaries
 * @property {boolean} hasDictionaries whether the sources have any
 *
 * @typedef {{ what: string, wrong: string | null }} Finding
 */

const BUNDLES = [
  '/dist/electron/main.js',
  '/dist/electron/host.js',
  '/dist/electron/cli.js',
  '/dist/electron/preload.cjs',
  '/dist/renderer/index.html',
  '/package.json',
]
/** Nothing of these belongs in what is installed on a laptop. */
const DEVELOPMENT = [
  /^\/(electron|renderer|shared|e2e|bench|scripts|docs|\.ci|\.git|test-results)\//,
  /\.(test|spec)\.[cm]?[jt]sx?$/,
  /\.(ts|tsx|mts|cts|map|md)$/,
  /^\/(tsconfig.*|biome\.json|vitest\.config.*|playwright\.config.*|package-lock\.json|electron-builder\.yml)$/,
]
const BUNDLED_PACKAGES = /^\/node_modules\/(react|react-dom|scheduler|zod|ws|pino|commander|electron|@orpc|@mantine)\//

/**
 * @param {string} what
 * @param {readonly string[]} wrong
 * @returns {Finding}
 */
const none = (what, wrong) => ({ what, wrong: wrong.length === 0 ? null : wrong.slice(0, 10).join(', ') })

/**
 * What a package must hold and must not hold, each with what is wrong about it.
 * @param {PackageContent} content
 * @returns {Finding[]}
 */
export function packageFindings({ files, unpacked, target, hasDictionaries }) {
  const paths = files.map(({ path }) => path)
  const binaries = paths.filter(path => path.endsWith('.node'))
  /** @param {string} folder */
  const missingFolder = folder => (paths.some(path => path.startsWith(folder)) ? [] : [`${folder} is not there`])
  return [
    none(
      'bundles',
      BUNDLES.filter(path => !paths.includes(path)).map(path => `${path} is not there`),
    ),
    none('dialects', missingFolder('/resources/dialects/')),
    none('dictionaries', hasDictionaries ? missingFolder('/resources/dictionaries/') : []),
    none('serialport', missingFolder('/node_modules/serialport/')),
    none(
      'the serial binary of this system, and no other',
      binaries.length === 0
        ? ['there is none']
        : binaries.filter(path => !path.includes(`/@serialport/bindings-cpp/prebuilds/${target}/`)),
    ),
    none(
      'binaries lie beside the archive',
      binaries.filter(path => !unpacked.includes(path)),
    ),
    none(
      'nothing else lies beside it',
      unpacked.filter(path => !path.endsWith('.node')),
    ),
    none(
      'no sources, tests, notes or maps',
      paths.filter(path => DEVELOPMENT.some(kind => kind.test(path))),
    ),
    none(
      'nothing twice: bundled packages only in the bundles',
      paths.filter(path => BUNDLED_PACKAGES.test(path)),
    ),
  ]
}
