// The arrows of docs/architecture.md. Tests and the rigs they share may reach further (a test of the flash runs the simulator), so
// they are left out.
const TESTS = '^(?!.*node_modules/).*(\\.test\\.tsx?|Rig\\.ts|\\.d\\.ts)$'

/** The layers inside electron/, from the outside in. Each may import itself and those after it. */
const SHELLS = '^electron/(main|preload|host|cli)\\.ts$|^electron/(shell|rpc|cli)/'
const WIRING = '^electron/backend\\.ts$'
const API = '^electron/api/'
const LINKS = '^electron/links/'
/** What is in none of these: session, work, protocols, stations, firmware, files, jobs and the single files beside them. */

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'shared-imports-shared-only',
      comment: 'shared/ runs anywhere: only what both sides need',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        pathNot: ['^shared/', '^resources/.*\\.json$', '(^|/)node_modules/(zod|@orpc/contract|jsonc-parser|saxes)/'],
      },
    },
    {
      name: 'json-spans-in-parameters-only',
      comment: 'jsonc-parser tells where in a parameter file a value stands; nothing else needs that',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/parameters/' },
      to: { path: '(^|/)node_modules/jsonc-parser/' },
    },
    {
      name: 'xml-spans-in-ocppconf-only',
      comment: 'saxes tells where in an XML file a value stands; nothing else needs that',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/ocppconf/' },
      to: { path: '(^|/)node_modules/saxes/' },
    },
    {
      name: 'csv-where-files-come-in',
      comment: 'tables are read by the backend, for the page and the terminal alike',
      severity: 'error',
      from: { pathNot: '^electron/(files|stations)/' },
      to: { path: '(^|/)node_modules/csv-parse/' },
    },
    {
      name: 'orpc-in-the-contract-only',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/contract/' },
      to: { path: '(^|/)node_modules/@orpc/' },
    },
    {
      name: 'renderer-imports-shared-only',
      comment: 'the page runs in a browser',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      to: { path: '^(electron|scripts|e2e|bench)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-are-strangers',
      comment: 'a feature never imports another one; what two need moves to ui/, stores/ or shared/',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'editors-import-no-feature',
      comment: 'editors of values and files are used by several features',
      severity: 'error',
      from: { path: '^renderer/editors/' },
      to: { path: '^renderer/(features|frame)/' },
    },
    {
      name: 'codemirror-in-raw-only',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/editors/raw/' },
      to: { path: '(^|/)node_modules/@codemirror/' },
    },
    {
      name: 'ui-knows-no-backend',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features/|connectBackend)' },
    },
    {
      name: 'electron-imports-no-page',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts|e2e|bench)/' },
    },
    {
      name: 'electron-module-in-two-files',
      comment: 'importing it in plain Node tries to download the binary and throws',
      severity: 'error',
      from: { pathNot: '^electron/(main|preload)\\.ts$' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'serialport-in-links-only',
      comment: 'everything else talks to links/link.ts',
      severity: 'error',
      from: { pathNot: '^electron/links/(serial|ports|PresenceWatch)\\.ts$' },
      to: { path: '(^|/)node_modules/(@serialport|serialport)/' },
    },
    {
      name: 'shells-are-outermost',
      severity: 'error',
      from: { path: '^electron/', pathNot: SHELLS },
      to: { path: SHELLS },
    },
    {
      name: 'shells-see-the-backend-only',
      comment:
        'what a shell needs of the inside comes through backend.ts; the terminal may start a simulator of its own',
      severity: 'error',
      from: { path: SHELLS, pathNot: '^electron/cli[./]' },
      to: {
        path: '^electron/',
        pathNot: [SHELLS, WIRING, '^electron/files/dataFolders\\.ts$', '^electron/[^/]+\\.ts$'],
      },
    },
    {
      name: 'backend-is-the-only-wiring',
      severity: 'error',
      from: { path: '^electron/', pathNot: [SHELLS, WIRING] },
      to: { path: WIRING },
    },
    {
      name: 'api-is-above-the-rest',
      severity: 'error',
      from: { path: '^electron/', pathNot: [SHELLS, WIRING, API] },
      to: { path: API },
    },
    {
      name: 'protocols-see-link-only',
      comment: 'a protocol runs on the interface, whatever carries the bytes',
      severity: 'error',
      from: { path: '^electron/protocols/' },
      to: { path: LINKS, pathNot: '^electron/links/link\\.ts$' },
    },
    {
      name: 'links-are-innermost',
      comment: 'links that carry the simulator know it; no link knows a conversation',
      severity: 'error',
      from: { path: LINKS },
      to: {
        path: '^electron/(session|work|protocols|stations|firmware|files|ocpp)/|^electron/jobs',
        pathNot: '^electron/protocols/[^/]+/(simulator/|dialect\\.ts$)',
      },
    },
    {
      name: 'simulator-in-the-simulated-link-only',
      comment: 'the driver must not know the device it talks to',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: [
          '^electron/(protocols/[^/]+|stations/[^/]+)/simulator/',
          '^electron/links/(simulated|attachController)\\.ts$',
          WIRING,
          '^electron/cli[./]',
        ],
      },
      // The made-up image that `firmware.loadSample` offers is data, not the device.
      to: { path: '^electron/(protocols/[^/]+|stations/[^/]+)/simulator/', pathNot: '/sampleImage\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: TESTS },
    // Imports of types count too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
