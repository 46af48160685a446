import { describe, expect, it } from 'vitest'
import { mapItems } from '../../../shared/ocppconf/mapItems.ts'
import { ocppconfItems } from '../../../shared/ocppconf/ocppconfItems.ts'
import { parseXmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import { newErrors } from './newErrors.ts'

const conf = (uri: string, heartbeat: string) =>
  parseXmlFile(
    new TextEncoder().encode(
      `<OCPPConf><Server><URI>${uri}</URI></Server><HeartbeatInterval>${heartbeat}</HeartbeatInterval></OCPPConf>`,
    ),
  )

describe('newErrors', () => {
  const station = conf('', '5')
  const mapping = mapItems(station, ocppconfItems, new Map())

  it('counts a rule that was broken here', () => {
    expect(newErrors(station, conf('http://server', '5'), mapping)).toBe(1)
  })

  it('leaves out what the station’s own file breaks already', () => {
    expect(newErrors(station, conf('ws://server', '5'), mapping)).toBe(0)
  })
})
