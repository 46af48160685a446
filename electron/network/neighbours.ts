import { z } from 'zod'
import type { Command, RunCommand } from './NetworkSystem.ts'
import { parseAnswer } from './parseAnswer.ts'

/** A device that spoke to this laptop on the cable lately. */
export interface Neighbour {
  readonly address: string
  readonly mac: string
}

const linuxSchema = z.array(z.object({ dst: z.string(), lladdr: z.string().optional() }))

/** What shows the system's ARP table of an interface; `arp -a` of Windows has those of all interfaces. */
export function neighboursCommand(platform: NodeJS.Platform, name: string): Command {
  if (platform === 'linux') return { program: 'ip', parameters: ['-json', '-4', 'neighbour', 'show', 'dev', name] }
  return { program: 'arp', parameters: platform === 'win32' ? ['-a'] : ['-an'] }
}

/** The neighbours of the interface in what that command wrote; broadcast and multicast addresses are none. */
export function parseNeighbours(platform: NodeJS.Platform, name: string, text: string): Neighbour[] {
  if (platform === 'linux') {
    const found = parseAnswer(neighboursCommand(platform, name), linuxSchema, text || '[]')
    return found.flatMap(({ dst, lladdr }) => (lladdr === undefined ? [] : [{ address: dst, mac: lladdr }]))
  }
  const entries = /\(?(\d{1,3}(?:\.\d{1,3}){3})\)?\s+(?:at\s+)?([0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5})/gi
  return [...text.matchAll(entries)].flatMap(([, address = '', mac = '']) => {
    const bytes = mac.split(/[:-]/).map(byte => byte.padStart(2, '0').toLowerCase())
    // The lowest bit of the first byte says 'to many' (IEEE 802).
    return Number.parseInt(bytes[0] ?? '', 16) % 2 === 1 ? [] : [{ address, mac: bytes.join(':') }]
  })
}

/** The neighbours of an interface now. Throws AppError system-command-failed. */
export async function neighboursOf(platform: NodeJS.Platform, run: RunCommand, name: string): Promise<Neighbour[]> {
  return parseNeighbours(platform, name, await run(neighboursCommand(platform, name)))
}
