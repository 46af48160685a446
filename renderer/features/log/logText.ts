import type { Settings } from '../../../shared/contract/settings.ts'
import type { LogLine } from '../../../shared/log/logLine.ts'
import { redact } from '../../../shared/log/redact.ts'
import { clockMillis, sinceMillis } from '../../ui/clock.ts'

/** Secrets are looked for in this many lines between two looks at the page (ms it may take). */
const SLICE_MS = 12

/** The time column of a line. */
export function timeWords(line: LogLine, kind: Settings['logTime'], start: number): string {
  return kind === 'clock' ? clockMillis(line.at) : sinceMillis(start, line.at)
}

/** One line as it is copied and saved: date and time, who, topic, text, by tabs; secrets masked. */
export function lineText(line: LogLine): string {
  const day = new Date(line.at)
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
  return `${date} ${clockMillis(line.at)}\t${line.source}\t${line.topic}\t${redact(line.text)}`
}

/** All lines as text, in slices, so that the page goes on while many are masked. */
export async function linesText(lines: Iterable<LogLine>): Promise<string> {
  const texts: string[] = []
  let until = performance.now() + SLICE_MS
  for (const line of lines) {
    texts.push(lineText(line))
    if (performance.now() < until) continue
    await new Promise(resolve => setTimeout(resolve))
    until = performance.now() + SLICE_MS
  }
  return `${texts.join('\n')}\n`
}

/** `ecotap-11790001-2026-11-21-081500.log`, with nothing in it that a file system minds. */
export function logFileName(serial: string | null, at: number): string {
  const time = new Date(at)
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(part => String(part).padStart(2, '0'))
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map(part => String(part).padStart(2, '0'))
    .join('')
  const name = (serial ?? 'controller').replace(/[^\w-]+/g, '_')
  return `ecotap-${name}-${parts.join('-')}-${clock}.log`
}
