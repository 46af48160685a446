import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** @returns {string[]} where a Chrome, Chromium or Edge of the system may be */
function systemPlaces() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(folder => folder ?? [])
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]
    return programs.flatMap(program => folders.map(folder => join(folder, ...program)))
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge']
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name)))
}

/** @param {string} file */
function works(file) {
  if (!existsSync(file)) return false
  // On Windows `--version` opens a window. Elsewhere it tells a browser from a stub that only says how to get one.
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 15_000 }).status === 0
}

/**
 * A Chromium for the tests: PLAYWRIGHT_CHROMIUM, else Playwright's own, else the system's; null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const given = process.env.PLAYWRIGHT_CHROMIUM
  const places = given ? [given] : [chromium.executablePath(), ...systemPlaces()]
  return places.find(works) ?? null
}
