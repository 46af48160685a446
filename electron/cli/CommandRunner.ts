import { homedir } from 'node:os'
import { z } from 'zod'
import type { Language } from '../../shared/strings/strings.ts'
import { dataFolders } from '../files/dataFolders.ts'
import { ECC_SIM_1 } from '../protocols/ecotap/dialect.ts'
import { CommandFailure } from './CommandFailure.ts'
import { describeError } from './describeError.ts'
import { type ExitCode, exitCodeOf } from './exitCode.ts'
import type { CliOptions } from './options.ts'
import { refusalOf } from './refusal.ts'
import { Session } from './Session.ts'
import type { Speech } from './speech.ts'
import { Terminal, type TerminalStreams } from './Terminal.ts'

const givenSchema = z.object({
  port: z.string().optional(),
  baud: z.number().default(115_200),
  json: z.boolean().default(false),
  yes: z.boolean().default(false),
  acceptUnconfirmed: z.boolean().default(false),
  data: z.string().optional(),
})

/** Runs a command to its exit code; errors become words on stderr and, with --json, a document on stdout. */
export class CommandRunner {
  /** What the last command ended with. */
  exitCode: ExitCode = 0
  readonly #t: Speech
  /** Of the texts. */
  readonly language: Language
  readonly #version: string
  readonly #streams: TerminalStreams
  readonly #stopped: AbortSignal

  constructor(t: Speech, language: Language, version: string, streams: TerminalStreams, stopped: AbortSignal) {
    this.#t = t
    this.language = language
    this.#version = version
    this.#streams = streams
    this.#stopped = stopped
  }

  /** A command that needs the backend. Ctrl+C cancels what runs where that is safe, and ends it. `window`: blocks in flight asked for. */
  session(command: (session: Session, stopped: AbortSignal) => Promise<ExitCode>, window?: number) {
    return async (given: object): Promise<void> => {
      const options = this.#options(given)
      const terminal = new Terminal(this.#streams, options.json)
      const flash = window === undefined ? undefined : { window, blockBytes: ECC_SIM_1.firmware.defaultBlock }
      await this.#end(terminal, async () => {
        const session = await Session.open(options, this.#t, terminal, flash)
        const stop = (): void => {
          terminal.tell(this.#t('result.cancelling'))
          void session.stop()
        }
        this.#stopped.addEventListener('abort', stop)
        try {
          return await command(session, this.#stopped)
        } finally {
          this.#stopped.removeEventListener('abort', stop)
          await session.close()
        }
      })
    }
  }

  /** A command that needs no backend. */
  plain(command: (terminal: Terminal, stopped: AbortSignal) => Promise<ExitCode>) {
    return async (given: object): Promise<void> => {
      const terminal = new Terminal(this.#streams, this.#options(given).json)
      await this.#end(terminal, () => command(terminal, this.#stopped))
    }
  }

  #options(given: object): CliOptions {
    const { port, data, ...rest } = givenSchema.parse(given)
    const folders = dataFolders(data, process.env, process.platform, homedir())
    return { ...rest, port, data: folders.data, lang: this.language, version: this.#version }
  }

  async #end(terminal: Terminal, work: () => Promise<ExitCode>): Promise<void> {
    try {
      this.exitCode = await work()
    } catch (thrown) {
      const failure = thrown instanceof CommandFailure ? thrown : new CommandFailure(refusalOf(thrown))
      const { error, left } = failure
      if (!terminal.wroteJson) terminal.printJson({ error, ...left })
      terminal.tell(
        error.code === 'consent-needed'
          ? this.#t('refusal.unconfirmedDialect', error.data)
          : describeError(this.#t, error, left),
      )
      this.exitCode = exitCodeOf(error.code)
    }
  }
}
