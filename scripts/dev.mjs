// The app in the browser with a renderer that reloads while it is worked on. Vite stands in front of the browser host and passes
// on what is the host's: the opening address, and the WebSocket. After a change in electron/ start it again.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ensureBuilt } from './parts/ensureBuilt.mjs'
import { installMissing } from './parts/installMissing.mjs'
import { inProject } from './parts/project.mjs'
import { startArguments, USAGE } from './parts/startArguments.mjs'

/** @param {readonly string[]} args */
function hostArgumentsOf(args) {
  try {
    return startArguments(args, process.env.INIT_CWD ?? process.cwd()).host
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit(2)
  }
}

/**
 * @param {import('node:child_process').ChildProcess} host
 * @returns {Promise<URL>} its address with the token
 */
function addressOf(host) {
  return new Promise(resolve => {
    if (host.stdout === null) throw new Error('the host has no output')
    createInterface(host.stdout).on('line', line => {
      const address = /^Chargewright is ready: (\S+)$/.exec(line)?.[1]
      if (address === undefined) console.log(line)
      else resolve(new URL(address))
    })
  })
}

const args = hostArgumentsOf(process.argv.slice(2))
if (!(await installMissing())) process.exit(1)
// The host serves the built page too, though nobody looks at it here.
await ensureBuilt(['electron', 'renderer'])
const { createServer } = await import('vite')

// Where there are process groups the host has its own, so that Ctrl+C reaches it once, through us. On Windows it reaches it by itself.
const hasGroups = process.platform !== 'win32'
const host = spawn(process.execPath, [inProject('dist', 'electron', 'host.js'), ...args, '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: hasGroups,
})
host.on('exit', code => process.exit(code ?? 1))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => hasGroups && host.kill(signal))
}

const address = await addressOf(host)
const vite = await createServer({
  configFile: inProject('renderer', 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    proxy: {
      '^/\\?token=': { target: address.origin, changeOrigin: true },
      '/rpc': {
        target: address.origin,
        changeOrigin: true,
        ws: true,
        configure: proxy => {
          proxy.on('proxyReqWs', (request, incoming) => {
            // The host knows its own origin only. A page of another origin keeps its own and is refused.
            const front = `http://127.0.0.1:${vite.config.server.port}`
            if (incoming.headers.origin === front) request.setHeader('origin', address.origin)
          })
        },
      },
    },
  },
})
await vite.listen()
const front = vite.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/'
console.log(`Chargewright is ready: ${front}${address.search}`)
