import { PassThrough } from 'node:stream'
import { runCli } from './runCli.ts'

/** What a command left behind: its exit code, and what it wrote. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a command line in this process, with streams that nobody types into. */
export async function runInTerminal(
  args: readonly string[],
  stopped: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  const texts = { out: '', err: '' }
  const stream = (name: 'out' | 'err'): PassThrough => {
    const made = new PassThrough()
    made.setEncoding('utf8').on('data', text => {
      texts[name] += text
    })
    return made
  }
  const streams = { out: stream('out'), err: stream('err'), input: new PassThrough() }
  const code = await runCli([...args], streams, stopped)
  return { code, ...texts }
}
