import { describe, expect, it } from 'vitest'
import { windowOptions } from './windowOptions.ts'

describe('the window', () => {
  it('gives the page nothing of Node or Electron', () => {
    expect(windowOptions('/preload.cjs').webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
  })

  it('turns on no experiments', () => {
    const options = Object.keys(windowOptions('/preload.cjs').webPreferences)
    expect(options).not.toContain('experimentalFeatures')
    expect(options).not.toContain('enableBlinkFeatures')
    expect(options).not.toContain('additionalArguments')
  })
})
