import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { commandLine } from './commandLine.ts'
import type { Command } from './NetworkSystem.ts'

const run = promisify(execFile)

/** netsh takes some seconds where an adapter has no cable. Ms. */
const TIME_OUT_MS = 20_000

function wordsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  for (const name of ['stderr', 'stdout', 'message']) {
    const text: unknown = Reflect.get(thrown, name)
    if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, 500)
  }
  return String(thrown)
}

/** Runs a command of the system, without a shell, in English where it listens to that. Throws AppError system-command-failed with its own words. */
export async function runCommand(command: Command): Promise<string> {
  const { program, parameters } = command
  try {
    const { stdout } = await run(program, [...parameters], {
      timeout: TIME_OUT_MS,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C' },
    })
    return stdout
  } catch (thrown) {
    const data = { command: commandLine(command), reason: wordsOf(thrown) }
    throw new AppError({ code: 'system-command-failed', data }, thrown)
  }
}
