import { createSocket } from 'node:dgram'
import type { HeardDevice } from '../../shared/contract/network.ts'
import { AppError } from '../../shared/errors.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import { inOneSubnet } from '../../shared/network/subnets.ts'
import { Watched } from '../watched.ts'
import { parseSsdp } from './parseSsdp.ts'

/** Where UPnP devices announce themselves (UPnP Device Architecture 2.0, 1.1). EVlink shows itself there (guide, 'Connection to the charging station'). */
const GROUP = '239.255.255.250'
const PORT = 1900
/** Between two looks at the system's table of neighbours (ms). */
const NEIGHBOURS_MS = 1000

/** Asks devices on this cable to name themselves now instead of within half an hour. It does not leave the cable (TTL 1). */
const SEARCH = [
  'M-SEARCH * HTTP/1.1',
  `HOST: ${GROUP}:${PORT}`,
  'MAN: "ssdp:discover"',
  'MX: 2',
  'ST: ssdp:all',
  '',
  '',
].join('\r\n')

export interface ListenOptions {
  readonly on: NetworkInterface
  /** The addresses this laptop has heard of by ARP, on that interface. */
  neighbours(): Promise<readonly { address: string; mac: string }[]>
}

/**
 * Devices on the cable of one interface, as they are heard: their own announcements (SSDP), and who spoke to this laptop (ARP). Nothing outside the
 * interface's own subnets is taken or asked. Gives the list at every change until `signal` is aborted. Throws AppError no-listening.
 */
export async function* listenForDevices(
  { on, neighbours }: ListenOptions,
  signal: AbortSignal,
): AsyncGenerator<HeardDevice[], void> {
  const own = on.addresses.filter(({ prefix }) => prefix < 32)
  const heard = new Watched<HeardDevice[]>([])
  const isNear = (address: string): boolean =>
    own.some(({ address: mine, prefix }) => address !== mine && inOneSubnet(mine, address, prefix))
  const take = (device: HeardDevice): void => {
    if (!isNear(device.address)) return
    const before = heard.get().find(({ address }) => address === device.address)
    const merged: HeardDevice = {
      ...device,
      by: before?.by === 'ssdp' ? 'ssdp' : device.by,
      name: device.name ?? before?.name ?? null,
      mac: device.mac ?? before?.mac ?? null,
    }
    if (JSON.stringify(merged) === JSON.stringify(before)) return
    heard.update(list => [...list.filter(({ address }) => address !== device.address), merged])
  }
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const failed = new Promise<never>((_resolve, reject) => {
    socket.once('error', error => {
      reject(new AppError({ code: 'no-listening', data: { interface: on.name, reason: error.message } }, error))
    })
  })
  failed.catch(() => undefined)
  socket.on('message', (message, { address }) => {
    const announcement = parseSsdp(message)
    if (announcement) take({ address, by: 'ssdp', name: announcement.name, mac: null })
  })
  const look = (): void => {
    neighbours().then(
      list => {
        for (const { address, mac } of list) take({ address, by: 'arp', name: null, mac })
      },
      () => undefined,
    )
  }
  const timer = setInterval(look, NEIGHBOURS_MS)
  try {
    await Promise.race([failed, new Promise<void>(resolve => socket.bind(PORT, resolve))])
    for (const { address } of own) {
      socket.addMembership(GROUP, address)
      socket.setMulticastInterface(address)
      socket.setMulticastTTL(1)
      socket.send(SEARCH, PORT, GROUP)
    }
    look()
    yield* heard.watch(signal)
  } finally {
    clearInterval(timer)
    socket.close()
  }
}
