/** The page is a plain web page: nothing of Node or Electron reaches it but the one MessagePort. */
export function windowOptions(preload: string) {
  return {
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    title: 'Chargewright',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker would fetch its word lists from the internet.
      spellcheck: false,
      // A flash is followed by the page even while another window covers it.
      backgroundThrottling: false,
    },
  } as const
}
