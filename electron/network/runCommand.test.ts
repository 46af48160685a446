import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { isDenied } from './isDenied.ts'
import { commandRunner, programPath } from './runCommand.ts'
import { parseLinuxInterfaces } from './systems/linuxInterfaces.ts'

async function codeOf(program: string, parameters: readonly string[], timeoutMs?: number): Promise<string> {
  try {
    return await commandRunner(timeoutMs)({ program, parameters })
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.info.code
    throw thrown
  }
}

const node = process.execPath

describe('a command of the system', () => {
  it('gives what it wrote', async () => {
    expect(await codeOf(node, ['-e', 'process.stdout.write("eth0")'])).toBe('eth0')
  })

  it('that is not there is missing', async () => {
    expect(await codeOf('chargewright-has-no-such-program', [])).toBe('system-command-missing')
  })

  it('that does not end is ended', async () => {
    expect(await codeOf(node, ['-e', 'setInterval(() => {}, 1000)'], 300)).toBe('system-command-slow')
  })

  it('that fails says why in its own words', async () => {
    const work = commandRunner()({
      program: node,
      parameters: ['-e', 'console.error("no such\\n device"); process.exit(1)'],
    })
    await expect(work).rejects.toMatchObject({
      info: { code: 'system-command-failed', data: { reason: 'no such device' } },
    })
  })

  it('that may not be run is denied', async () => {
    const words = 'console.error("RTNETLINK answers: Operation not permitted"); process.exit(2)'
    expect(await codeOf(node, ['-e', words])).toBe('system-command-denied')
  })

  it('that answers with something else than it should has failed', () => {
    for (const text of ['', 'Object "-json" is unknown', '{}']) {
      expect(() => parseLinuxInterfaces(text)).toThrow(AppError)
    }
  })
})

describe('the right to change networks', () => {
  it.each([
    'The requested operation requires elevation (Run as administrator).',
    "L'opération demandée nécessite une élévation (exécuter en tant qu'administrateur).",
    'Voor de gevraagde bewerking is uitbreiding vereist (als Administrator uitvoeren).',
    'Der angeforderte Vorgang erfordert erhöhte Rechte (Als Administrator ausführen).',
    'RTNETLINK answers: Operation not permitted',
    'Error: Failed to add connection: Insufficient privileges.',
    '** Error: Command requires admin privileges.',
  ])('is missed in %j', words => {
    expect(isDenied(words)).toBe(true)
  })

  it.each([
    'Cannot find device "eth9"',
    'DHCP is already enabled on this interface.',
    'The filename, directory name, or volume label syntax is incorrect.',
    'Error: unknown connection',
  ])('is not missed in %j', words => {
    expect(isDenied(words)).toBe(false)
  })
})

describe('a program of Windows', () => {
  it('is taken from Windows’ own folder, not from where a file was opened', () => {
    expect(['netsh', 'powershell.exe', 'ping', 'arp'].map(name => programPath(name, 'win32', 'D:\\Windows'))).toEqual([
      'D:\\Windows\\System32\\netsh.exe',
      'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
      'D:\\Windows\\System32\\ping.exe',
      'D:\\Windows\\System32\\arp.exe',
    ])
    expect(programPath('ip', 'linux')).toBe('ip')
  })
})
