import { describe, expect, it } from 'vitest'
import { kindOfFile } from './openFile.ts'

describe('kindOfFile', () => {
  it('knows a file by its ending, in any case', () => {
    expect(kindOfFile('site-12.json')).toBe('parameters')
    expect(kindOfFile('EVC4V32R18P3.BIN')).toBe('firmware')
    expect(kindOfFile('OCPPConf (1).XML')).toBe('xml')
  })

  it('does not know what only contains an ending', () => {
    expect(kindOfFile('site.json.txt')).toBeNull()
    expect(kindOfFile('bin')).toBeNull()
  })
})
