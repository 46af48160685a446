import { createSocket, type Socket } from 'node:dgram'
import type { HeardDevice } from '../../shared/contract/network.ts'
import { AppError } from '../../shared/errors.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'
import { inOneSubnet } from '../../shared/network/subnets.ts'
import { reasonOf } from '../files/fileSystem.ts'
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
 * interface's own subnets is taken or asked. Gives the list at every change until `signal` is aborted. Throws AppError no-listening, also where the
 * interface has no address to listen with.
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
  if (own.length === 0) throw unheard(on, 'EADDRNOTAVAIL')
  const hears = createSocket({ type: 'udp4', reuseAddr: true })
  // Questions go out from ports of their own: answers to a port that another program shares may go to that one (Windows' own SSDP service).
  const asking = own.map(({ address }) => ({ address, socket: createSocket('udp4') }))
  const sockets = [hears, ...asking.map(({ socket }) => socket)]
  const onMessage = (message: Buffer, { address }: { address: string }): void => {
    const announcement = parseSsdp(message)
    if (announcement) take({ address, by: 'ssdp', name: announcement.name, mac: null })
  }
  for (const socket of sockets) socket.on('message', onMessage).on('error', () => undefined)
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
    await bound(hears, PORT, undefined)
    for (const { address, socket } of asking) {
      hears.addMembership(GROUP, address)
      await bound(socket, 0, address)
      socket.setMulticastInterface(address)
      socket.setMulticastTTL(1)
      socket.send(SEARCH, PORT, GROUP)
    }
    look()
    yield* heard.watch(signal)
  } catch (thrown) {
    throw unheard(on, reasonOf(thrown), thrown)
  } finally {
    clearInterval(timer)
    for (const socket of sockets) socket.close()
  }
}

function unheard({ name }: NetworkInterface, reason: string, cause?: unknown): AppError {
  return new AppError({ code: 'no-listening', data: { interface: name, reason } }, cause)
}

function bound(socket: Socket, port: number, address: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, address, resolve)
  })
}
