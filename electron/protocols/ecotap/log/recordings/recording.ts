import { readFileSync } from 'node:fs'

export const recordingNames = [
  'ethernet-V32R16',
  'gsm-V32R18P3',
  'production-V32R10',
  'faulty-V32R18P3',
  'old-V31R5',
  'flash-V32R18P3',
] as const
export type RecordingName = (typeof recordingNames)[number]

/** The lines of a recorded boot log. All serial numbers, SIM numbers and keys in them are made up. */
export function recording(name: RecordingName): string[] {
  const text = readFileSync(new URL(`./${name}.log`, import.meta.url), 'utf8')
  return text.split(/\r?\n/).slice(0, -1)
}
