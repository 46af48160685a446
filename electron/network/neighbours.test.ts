import { describe, expect, it } from 'vitest'
import { parseNeighbours } from './neighbours.ts'
import { parseSsdp } from './parseSsdp.ts'
import { pingCommand } from './ping.ts'

describe('the neighbours', () => {
  it('of Linux are those with a hardware address', () => {
    const json =
      '[{"dst":"192.168.1.200","lladdr":"02:00:5e:10:00:09","state":["REACHABLE"]},{"dst":"192.168.1.7","state":["FAILED"]}]'
    expect(parseNeighbours('linux', 'eth0', json)).toEqual([{ address: '192.168.1.200', mac: '02:00:5e:10:00:09' }])
  })

  it('of Windows and macOS leave broadcast and multicast out', () => {
    const windows = `
Interface: 192.168.1.241 --- 0x7
  Internet Address      Physical Address      Type
  192.168.1.200         02-00-5e-10-00-09     dynamic
  192.168.1.255         ff-ff-ff-ff-ff-ff     static
  239.255.255.250       01-00-5e-7f-ff-fa     static`
    const mac = '? (192.168.1.200) at 2:0:5e:10:0:9 on en7 ifscope [ethernet]\n? (192.168.1.7) at (incomplete) on en7'
    const station = [{ address: '192.168.1.200', mac: '02:00:5e:10:00:09' }]
    expect(parseNeighbours('win32', 'Ethernet', windows)).toEqual(station)
    expect(parseNeighbours('darwin', 'USB LAN', mac)).toEqual(station)
  })
})

describe('an announcement', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('names the device', () => {
    expect(
      parseSsdp(bytes('NOTIFY * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nSERVER: Linux UPnP/1.0 EVlink/3\r\n\r\n')),
    ).toEqual({
      name: 'Linux UPnP/1.0 EVlink/3',
    })
    expect(parseSsdp(bytes('HTTP/1.1 200 OK\r\n\r\n'))).toEqual({ name: null })
  })

  it('is no question of another program, no page and nothing endless', () => {
    expect(parseSsdp(bytes('M-SEARCH * HTTP/1.1\r\n\r\n'))).toBeNull()
    expect(parseSsdp(bytes('<html>'))).toBeNull()
    expect(parseSsdp(new Uint8Array(5000))).toBeNull()
  })
})

describe('a ping', () => {
  it('is one packet that waits a second', () => {
    const lines = (['win32', 'darwin', 'linux'] as const).map(
      platform => pingCommand(platform, '192.168.1.200').parameters,
    )
    expect(lines).toEqual([
      ['-n', '1', '-w', '1000', '192.168.1.200'],
      ['-n', '-c', '1', '-t', '1', '192.168.1.200'],
      ['-n', '-c', '1', '-W', '1', '192.168.1.200'],
    ])
  })
})
