import { runCli } from './cli/runCli.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
const streams = { out: process.stdout, err: process.stderr, input: process.stdin }
process.exitCode = await runCli(process.argv.slice(2), streams, stop.signal)
