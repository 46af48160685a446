import { CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { program } from './cli/program.ts'
import { CommandRunner } from './cli/runCommand.ts'
import { speech } from './cli/speech.ts'

const flag = process.argv.indexOf('--lang')
const asked = flag < 0 ? undefined : process.argv[flag + 1]
const { t, language } = await speech(asked ?? Intl.DateTimeFormat().resolvedOptions().locale)
const stop = new AbortController()
const streams = { out: process.stdout, err: process.stderr, input: process.stdin }
const runner = new CommandRunner(t, language, packageJson.version, streams, stop.signal)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

try {
  const root = program(t, packageJson.version, runner)
  for (const command of [root, ...root.commands, ...root.commands.flatMap(group => group.commands)])
    command.exitOverride()
  await root.parseAsync(process.argv)
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown
  runner.exitCode = thrown.exitCode === 0 ? 0 : 2
}
process.exitCode = runner.exitCode
