import { readFileSync } from 'node:fs'
import type { RecordingName } from '../../electron/protocols/ecotap/log/recordings/recording.ts'
import { inProject } from '../../scripts/parts/project.mjs'

/** The last line of a boot; what follows is what a running station says again and again. */
const BOOTED = 'APPLICATION COMMS INIT'

function recorded(name: RecordingName): string[] {
  const file = inProject('electron', 'protocols', 'ecotap', 'log', 'recordings', `${name}.log`)
  return readFileSync(file, 'utf8').split(/\r?\n/).slice(0, -1)
}

/** What a station says that was just switched on: it is identified by it. */
export function bootLines(): string[] {
  return recorded('gsm-V32R18P3')
}

/** What running stations say, one after the other without end, healthy ones and faulty ones; OCPP messages count on. */
export function* runningLines(): Generator<string, never> {
  const names = ['gsm-V32R18P3', 'faulty-V32R18P3', 'ethernet-V32R16'] as const
  const said = names.flatMap(name => {
    const lines = recorded(name)
    return lines.slice(lines.indexOf(BOOTED) + 1)
  })
  for (let round = 0; ; round += 1)
    for (const line of said)
      yield line.replaceAll('3207', String(3207 + round)).replaceAll('3208', String(3208 + round))
}
