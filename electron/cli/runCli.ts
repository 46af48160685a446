import { CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { CommandRunner } from './CommandRunner.ts'
import type { ExitCode } from './exitCode.ts'
import { program } from './program.ts'
import { speech } from './speech.ts'
import type { TerminalStreams } from './Terminal.ts'

/** Runs one command line (without the program's name) and gives its exit code. `stopped` is what Ctrl+C aborts. */
export async function runCli(
  args: readonly string[],
  streams: TerminalStreams,
  stopped: AbortSignal,
): Promise<ExitCode> {
  const flag = args.indexOf('--lang')
  const asked = flag < 0 ? undefined : args[flag + 1]
  const { t, language } = await speech(asked ?? Intl.DateTimeFormat().resolvedOptions().locale)
  const runner = new CommandRunner(t, language, packageJson.version, streams, stopped)
  const root = program(t, packageJson.version, runner)
  for (const command of [root, ...root.commands, ...root.commands.flatMap(group => group.commands)]) {
    command.exitOverride().configureOutput({
      writeOut: text => streams.out.write(text),
      writeErr: text => streams.err.write(text),
    })
  }
  try {
    await root.parseAsync(args, { from: 'user' })
    return runner.exitCode
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return thrown.exitCode === 0 ? 0 : 2
  }
}
