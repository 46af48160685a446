import type { FarEnd } from '../../electron/links/pty.ts'

const TICK_MS = 10

/** Writes the next `count` lines onto a wire, `perSecond` of them evenly, late ones at once; ends early when there is enough. */
export async function feedLines(
  far: FarEnd,
  lines: Iterator<string, never>,
  count: number,
  perSecond: number,
  enough?: AbortSignal,
): Promise<void> {
  const start = performance.now()
  for (let fed = 0; fed < count && !enough?.aborted; ) {
    const due = Math.min(count, Math.ceil(((performance.now() - start) / 1000) * perSecond))
    let text = ''
    for (; fed < due; fed += 1) text += `${lines.next().value}\r\n`
    if (text !== '') await far.write(Buffer.from(text))
    await new Promise(resolve => setTimeout(resolve, TICK_MS))
  }
}
