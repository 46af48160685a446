import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerSaveBlocker,
  protocol,
  session,
  shell,
} from 'electron'
import { type Backend, createBackend } from './backend.ts'
import { dataFolders } from './files/dataFolders.ts'
import { serveMessagePort } from './rpc/serveMessagePort.ts'
import { watchJobs } from './rpc/watchJobs.ts'
import { APP_ORIGIN, APP_SCHEME, answerAppRequest } from './shell/appProtocol.ts'
import { claimOnlyInstance } from './shell/claimOnlyInstance.ts'
import { fileArgument } from './shell/fileArgument.ts'
import { followJobs } from './shell/followJobs.ts'
import { GivenFile } from './shell/GivenFile.ts'
import { holdWindowOpen } from './shell/holdWindowOpen.ts'
import { lockDownContents } from './shell/lockDownContents.ts'
import { lockDownSession } from './shell/lockDownSession.ts'
import { menuTemplate } from './shell/menuTemplate.ts'
import { PORT_CHANNEL, PortHandOver } from './shell/PortHandOver.ts'
import { StaticFiles } from './shell/StaticFiles.ts'
import { shellText } from './shell/shellText.ts'
import { windowOptions } from './shell/windowOptions.ts'

/** What scripts/start.mjs waits for. */
const READY_LINE = 'CHARGEWRIGHT_READY'

const { env, platform } = process
const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false, allowPositionals: true })
const flag = typeof values.data === 'string' ? values.data : undefined
const { data } = dataFolders(flag, env, platform, homedir())
const given = new GivenFile(fileArgument(process.argv, process.cwd(), process.defaultApp === true))
let window: BrowserWindow | null = null
let running: Backend | null = null

app.enableSandbox()
app.setPath('userData', join(data, 'electron'))
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
given.listenTo(app)
if (claimOnlyInstance(app, () => window, given)) {
  app.whenReady().then(start).catch(failToStart)
} else {
  console.log(READY_LINE)
  app.quit()
}

async function start(): Promise<void> {
  const locale = app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  const backend = await createBackend({ data, shell: 'electron', version: app.getVersion(), locale })
  running = backend
  given.passTo(backend.openFile)
  const files = await StaticFiles.of(fileURLToPath(new URL('../renderer', import.meta.url)))
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, url => shell.openExternal(url)))
  lockDownSession(session.defaultSession)
  protocol.handle(APP_SCHEME, request => answerAppRequest(files, request))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shellText(locale).menu, platform)))
  closeBackendBeforeQuitting(backend)
  window = await openWindow(backend, locale)
  console.log(READY_LINE)
}

async function openWindow(backend: Backend, locale: string): Promise<BrowserWindow> {
  const opened = new BrowserWindow(windowOptions(fileURLToPath(new URL('./preload.cjs', import.meta.url))))
  const holdsClose = (): boolean => backend.holdsClose
  holdWindowOpen({
    window: opened,
    holdsClose,
    text: shellText(locale).close,
    ask: async question => (await dialog.showMessageBox(opened, question)).response,
  })
  giveThePageItsPort(opened, backend)
  watchJobs(backend.router)
    .then(jobs => followJobs({ jobs, holdsClose, showProgress: showOn(opened), sleepBlocker: powerSaveBlocker }))
    .catch(failToStart)
  opened.once('ready-to-show', () => opened.show())
  await opened.loadURL(`${APP_ORIGIN}/`)
  return opened
}

function giveThePageItsPort(opened: BrowserWindow, { router }: Backend): void {
  const handOver = new PortHandOver<Electron.WebFrameMain>({
    contents: opened.webContents,
    give: page => {
      const { port1, port2 } = new MessageChannelMain()
      serveMessagePort(router, port1)
      page.postMessage(PORT_CHANNEL, null, [port2])
    },
  })
  ipcMain.on(PORT_CHANNEL, event => handOver.request(event))
  opened.webContents.on('did-start-navigation', details => {
    if (details.isMainFrame && !details.isSameDocument) handOver.documentStarted()
  })
}

function showOn(opened: BrowserWindow): (fraction: number) => void {
  return fraction => {
    if (!opened.isDestroyed()) opened.setProgressBar(fraction)
  }
}

function closeBackendBeforeQuitting(backend: Backend): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    closed = true
    backend.close().finally(() => app.quit())
  })
}

function failToStart(error: unknown): void {
  const locale = app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  dialog.showErrorBox(shellText(locale).startFailed.title, error instanceof Error ? error.message : String(error))
  // What was lent or opened is given back here, too: `exit` asks nobody.
  const closed = running?.close() ?? Promise.resolve()
  closed.catch(() => undefined).finally(() => app.exit(1))
}
