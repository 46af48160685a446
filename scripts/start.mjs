// Installs what is missing, builds what changed, opens the app. Plain Node: nothing is installed when it starts.
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { fetchElectron } from './parts/fetchElectron.mjs'
import { findElectron, hasDisplay } from './parts/findElectron.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { inProject } from './parts/project.mjs'
import { runWindow } from './parts/runWindow.mjs'
import { startArguments, USAGE } from './parts/startArguments.mjs'

/** @param {unknown} error */
const messageOf = error => (error instanceof Error ? error.message : String(error))

function argumentsOrUsage() {
  try {
    // npm starts scripts in the project's folder; INIT_CWD is where the person was.
    const read = startArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
    if (!read.help) return read
    console.log(USAGE)
    process.exit(0)
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`)
    process.exit(2)
  }
}

/**
 * Opens the window and stays until it ends.
 * @param {readonly string[]} args
 * @returns {Promise<string>} why there is none; where there was one the program ends
 */
async function openWindow(args) {
  if (!hasDisplay()) return 'there is no display'
  const fetchFailed = findElectron() === null ? await fetchElectron() : null
  const electron = findElectron()
  if (electron === null) return `its binary is not there and could not be fetched (${fetchFailed ?? 'nothing arrived'})`
  const ended = await runWindow(electron, args)
  if (ended.ready) process.exit(ended.exitCode)
  if (ended.stopped) process.exit(0)
  return ended.why
}

const { browser, host, window } = argumentsOrUsage()
if (!(await installMissing())) process.exit(1)
try {
  await ensureBuilt(['electron', 'renderer'])
} catch (error) {
  console.error(`The build failed: ${messageOf(error)}`)
  process.exit(1)
}
if (!browser) console.log(`No Electron window: ${await openWindow(window)}. Opening in the browser.`)

// In this very process: Ctrl+C reaches it once and ends it.
process.argv.splice(2, Number.POSITIVE_INFINITY, ...host)
await import(pathToFileURL(inProject('dist', 'electron', 'host.js')).href)
