import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolders } from './dataFolders.ts'

describe('dataFolders', () => {
  it.each<[NodeJS.Platform, string, Record<string, string>, string]>([
    ['win32', 'C:\\Users\\Jo Ann', { APPDATA: 'D:\\Röaming' }, 'D:\\Röaming\\Chargewright'],
    ['win32', 'C:\\Users\\Jo Ann', {}, 'C:\\Users\\Jo Ann\\AppData\\Roaming\\Chargewright'],
    ['darwin', '/Users/jo ann', {}, '/Users/jo ann/Library/Application Support/Chargewright'],
    ['linux', '/home/jo', { XDG_DATA_HOME: '/data/jo' }, '/data/jo/chargewright'],
    ['linux', '/home/jo', { XDG_DATA_HOME: 'relative' }, '/home/jo/.local/share/chargewright'],
    ['linux', '/home/jo', { XDG_DATA_HOME: '' }, '/home/jo/.local/share/chargewright'],
    ['linux', '/home/jo', { CHARGEWRIGHT_DATA: '/mnt/usb stick' }, '/mnt/usb stick'],
    ['win32', 'C:\\Users\\jo', { CHARGEWRIGHT_DATA: 'E:\\gegevens' }, 'E:\\gegevens'],
  ])('finds the folder on %s with home %s and %j', (platform, home, env, expected) => {
    expect(dataFolders(undefined, env, platform, home).data).toBe(expected)
  })

  it('puts everything below the folder that was asked for, made absolute', () => {
    const env = { CHARGEWRIGHT_DATA: '/elsewhere' }
    const data = resolve('my data')
    expect(dataFolders('my data', env, process.platform, '/home/jo')).toEqual({
      data,
      backups: join(data, 'backups'),
      logs: join(data, 'logs'),
      journal: join(data, 'journal'),
      settings: join(data, 'settings.json'),
    })
  })
})
