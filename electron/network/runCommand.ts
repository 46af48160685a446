import { execFile } from 'node:child_process'
import { win32 } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { commandLine } from './commandLine.ts'
import { isDenied } from './isDenied.ts'
import type { Command, RunCommand } from './NetworkSystem.ts'

const run = promisify(execFile)

/** netsh takes some seconds where an adapter has no cable, PowerShell where a virus scanner looks at it. Ms. */
const TIME_OUT_MS = 20_000

/** Where they are in Windows' own folder. */
const IN_SYSTEM32: Readonly<Record<string, string>> = {
  'powershell.exe': 'WindowsPowerShell\\v1.0\\powershell.exe',
  netsh: 'netsh.exe',
  ping: 'ping.exe',
  arp: 'arp.exe',
}

/**
 * The program's file. Windows looks in the current folder before its own, and the current folder may be the one of a file that was double-clicked: a
 * `netsh.exe` that lies there must not be run.
 */
export function programPath(program: string, platform: NodeJS.Platform, systemRoot = 'C:\\Windows'): string {
  const place = platform === 'win32' ? IN_SYSTEM32[program] : undefined
  return place === undefined ? program : win32.join(systemRoot, 'System32', place)
}

function textOf(thrown: object, name: string): string {
  const text: unknown = Reflect.get(thrown, name)
  return typeof text === 'string' ? text.trim() : ''
}

/** netsh writes its reasons to stdout. */
function wordsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  const words = ['stderr', 'stdout', 'message'].map(name => textOf(thrown, name)).find(text => text !== '')
  return (words ?? String(thrown)).replace(/\s+/g, ' ').slice(0, 500)
}

function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : undefined
}

function wasKilled(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'killed') === true
}

/** What a command's failure is called. */
export function commandError(command: Command, thrown: unknown, waitedMs: number): AppError {
  const line = commandLine(command)
  if (codeOf(thrown) === 'ENOENT') {
    return new AppError({ code: 'system-command-missing', data: { program: command.program } }, thrown)
  }
  if (wasKilled(thrown)) return new AppError({ code: 'system-command-slow', data: { command: line, waitedMs } }, thrown)
  const reason = wordsOf(thrown)
  const denied = codeOf(thrown) === 'EACCES' || codeOf(thrown) === 'EPERM' || isDenied(reason)
  const code = denied ? 'system-command-denied' : 'system-command-failed'
  return new AppError({ code, data: { command: line, reason } }, thrown)
}

/** Runs commands of the system, without a shell, in English where they listen to that; one that takes longer is ended. */
export function commandRunner(timeoutMs: number = TIME_OUT_MS): RunCommand {
  const { env, platform } = process
  // A program started from a desktop may not have the folders of the system's tools in its path.
  const path = platform === 'win32' ? {} : { PATH: [env.PATH, '/usr/sbin', '/sbin'].filter(Boolean).join(':') }
  return async command => {
    try {
      const { stdout } = await run(programPath(command.program, platform, env.SystemRoot), [...command.parameters], {
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        windowsHide: true,
        env: { ...env, ...path, LC_ALL: 'C' },
      })
      return stdout
    } catch (thrown) {
      throw commandError(command, thrown, timeoutMs)
    }
  }
}
