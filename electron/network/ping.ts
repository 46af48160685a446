import type { Command, RunCommand } from './NetworkSystem.ts'

/** One echo request that waits a second. */
export function pingCommand(platform: NodeJS.Platform, address: string): Command {
  if (platform === 'win32') return { program: 'ping', parameters: ['-n', '1', '-w', '1000', address] }
  const patience = platform === 'darwin' ? '-t' : '-W'
  return { program: 'ping', parameters: ['-n', '-c', '1', patience, '1', address] }
}

/** Whether `address` answers a ping; false also where the laptop has no ping program. Windows counts 'unreachable' as an answer, so its words are read. */
export async function answersPing(platform: NodeJS.Platform, run: RunCommand, address: string): Promise<boolean> {
  return run(pingCommand(platform, address)).then(
    text => platform !== 'win32' || /TTL=/i.test(text),
    () => false,
  )
}
