import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }
import { createBackend } from './backend.ts'
import { dataFolders } from './files/dataFolders.ts'
import { serveWebSocket } from './rpc/serveWebSocket.ts'
import { HOST_USAGE, type HostArguments, hostArguments } from './shell/hostArguments.ts'
import { type HostServer, startHostServer } from './shell/hostServer.ts'
import { openInBrowser } from './shell/openInBrowser.ts'
import { StaticFiles } from './shell/StaticFiles.ts'
import { shellText } from './shell/shellText.ts'
import { stopOnSignal } from './shell/stopOnSignal.ts'

/** A serial port that never closes must not keep the program; setting a network back takes the system's commands longer. */
const CLOSE_WITHIN_MS = { fast: 5000, slow: 60_000 }

/** Ends with one line that says why. */
function giveUp(message: string, exitCode: number): never {
  console.error(message)
  process.exit(exitCode)
}

function argumentsOrUsage(): HostArguments {
  try {
    return hostArguments(process.argv.slice(2), process.cwd())
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n\n${HOST_USAGE}`, 2)
  }
}

function whyNotListening(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another one with --port.`
  if (code === 'EACCES') return `This user may not open port ${port}. Choose one above 1023 with --port.`
  return `The port could not be opened: ${error}`
}

const { port, open, data: flag, file } = argumentsOrUsage()
const { env, platform } = process
const locale = Intl.DateTimeFormat().resolvedOptions().locale
const { data } = dataFolders(flag, env, platform, homedir())
const files = await StaticFiles.of(fileURLToPath(new URL('../renderer', import.meta.url)))
const backend = await createBackend({ data, shell: 'browser', version: packageJson.version, locale }).catch(
  (error: unknown) => giveUp(`Chargewright cannot start: ${error instanceof Error ? error.message : error}`, 1),
)
if (file !== undefined) backend.openFile(file)
const server: HostServer = await startHostServer({
  port,
  token: randomBytes(32).toString('base64url'),
  files,
  locale,
  onSocket: socket => serveWebSocket(backend.router, socket),
}).catch((error: unknown) => giveUp(whyNotListening(error, port), 1))

stopOnSignal({
  signals: process,
  holdsClose: () => backend.holdsClose,
  text: shellText(locale).close,
  say: console.log,
  stop: () => {
    const patience = backend.closesSlowly ? CLOSE_WITHIN_MS.slow : CLOSE_WITHIN_MS.fast
    setTimeout(() => process.exit(1), patience).unref()
    Promise.all([server.close(), backend.close()]).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  },
})
console.log(`Chargewright is ready: ${server.address}`)
if (open) openInBrowser(server.address)
