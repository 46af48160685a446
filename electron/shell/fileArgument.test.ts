import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileArgument } from './fileArgument.ts'

const folder = resolve('/home/fitter')
const file = resolve(folder, 'My files', 'OCPPConf.xml')

describe('the file a window is started with', () => {
  it('is the first argument that is no option', () => {
    expect(fileArgument(['chargewright', '--data', 'x', '--lang=nl', file], folder, false)).toBe(file)
    expect(fileArgument(['chargewright', '--no-sandbox', '--data=x'], folder, false)).toBeNull()
    expect(fileArgument(['chargewright', ''], folder, false)).toBeNull()
  })

  it('follows the app where Electron runs it from a folder', () => {
    expect(fileArgument(['electron', '--no-sandbox', '/app', '--data=x', file], folder, true)).toBe(file)
    expect(fileArgument(['electron', '/app'], folder, true)).toBeNull()
  })

  it('is found from the folder the person is in', () => {
    expect(fileArgument(['chargewright', 'EVC4V32R18P3.bin'], folder, false)).toBe(resolve(folder, 'EVC4V32R18P3.bin'))
    expect(fileArgument(['chargewright', '--', '-a.json'], folder, false)).toBe(resolve(folder, '-a.json'))
  })

  it('may be an address, as Linux desktops hand it over', () => {
    expect(fileArgument(['chargewright', pathToFileURL(file).href], folder, false)).toBe(file)
    expect(fileArgument(['chargewright', 'file:'], folder, false)).not.toBeNull()
  })
})
