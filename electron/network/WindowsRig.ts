import { commandLine } from './commandLine.ts'
import type { Command, RunCommand } from './NetworkSystem.ts'
import { commandError } from './runCommand.ts'

interface Adapter {
  dhcp: boolean
  addresses: { address: string; prefix: number; origin: string }[]
  gateway: string | null
}

const DHCP = { address: '10.20.4.117', prefix: 24, origin: 'Dhcp' }

/** A Windows as far as its commands show it: one wired adapter and one wireless, netsh, and PowerShell's objects. */
export class WindowsRig {
  /** What was run, but for looking. */
  readonly ran: string[] = []
  adapter: Adapter | null = { dhcp: true, addresses: [DHCP], gateway: '10.20.4.1' }
  elevated = true
  readonly run: RunCommand = async command => {
    if (command.program === 'powershell.exe') return JSON.stringify(this.#adapters())
    this.ran.push(commandLine(command))
    return this.#netsh(command)
  }

  #adapters(): object[] {
    const wifi = { name: 'Wi-Fi', adapter: 'Intel AX211', mac: null, medium: 'Native 802.11', status: 'Up', dhcp: true }
    const wired = { name: 'Ethernet', adapter: 'Intel I219-LM', mac: null, medium: '802.3', status: 'Up' }
    const wireless = { ...wifi, addresses: [{ address: '172.16.8.40', prefix: 22, origin: 'Dhcp' }] }
    return this.adapter ? [{ ...wired, ...this.adapter }, wireless] : [wireless]
  }

  #netsh(command: Command): string {
    const refuse = (stdout: string): never => {
      throw commandError(command, Object.assign(new Error('Command failed'), { code: 1, stdout, stderr: '' }), 0)
    }
    if (!this.elevated) return refuse('\r\nThe requested operation requires elevation (Run as administrator).\r\n')
    const { adapter } = this
    if (!adapter) return refuse('The filename, directory name, or volume label syntax is incorrect.')
    const value = (name: string): string | undefined =>
      command.parameters.find(each => each.startsWith(`${name}=`))?.slice(name.length + 1)
    if (value('source') === 'dhcp') {
      if (adapter.dhcp) return refuse('DHCP is already enabled on this interface.')
      this.adapter = { dhcp: true, addresses: [DHCP], gateway: '10.20.4.1' }
      return ''
    }
    const address = { address: value('address') ?? '', prefix: 24, origin: 'Manual' }
    const added = command.parameters.includes('add')
    const addresses = added ? [...adapter.addresses, address] : [address]
    this.adapter = { dhcp: false, addresses, gateway: value('gateway') ?? (added ? adapter.gateway : null) }
    return ''
  }
}
