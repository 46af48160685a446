import { describe, expect, it } from 'vitest'
import { opaqueKindOf } from './opaqueKind.ts'

describe('opaqueKindOf', () => {
  it.each([
    ['site.ZIP', 'archive'],
    ['stations.csv', 'table'],
    ['evc.hex', 'firmware'],
    ['OCPPConf.xml.txt', 'text'],
    ['parking1.cfg', 'export'],
    ['export', 'export'],
  ])('%s seems to be: %s', (name, kind) => {
    expect(opaqueKindOf(name)).toBe(kind)
  })
})
