import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError, type ErrorInfo } from '../../shared/errors.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { AddressLoans } from './AddressLoans.ts'
import { LoanJournal } from './LoanJournal.ts'
import type { RunCommand } from './NetworkSystem.ts'
import { WindowsRig } from './WindowsRig.ts'

const GREENUP = '192.168.1.200'
const EVLINK = '192.168.0.102'
/** Of no program: above what systems give. */
const NOBODY = 2 ** 30

const newFolder = temporaryFolders()
let folder = ''
let windows: WindowsRig

const loansOf = (run: RunCommand = windows.run): AddressLoans =>
  new AddressLoans({ journal: new LoanJournal(folder), run, platform: 'win32' })

async function lend(loans: AddressLoans, station = GREENUP): Promise<string> {
  const { set } = await loans.plan('Ethernet', station)
  return loans.lend('Ethernet', station, set)
}

async function errorOf(work: Promise<unknown>): Promise<ErrorInfo | null> {
  try {
    await work
    return null
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.info
    throw thrown
  }
}

const kept = async (): Promise<string[]> => readdir(folder).catch(() => [])

beforeEach(async () => {
  folder = join(await newFolder(), 'addresses')
  windows = new WindowsRig()
})

describe('an address that is lent', () => {
  it('is noted before it is set, and goes back to DHCP', async () => {
    const notedFirst: string[][] = []
    const loans = loansOf(async command => {
      if (command.program === 'netsh') notedFirst.push(await kept())
      return windows.run(command)
    })
    expect(await lend(loans)).toBe('192.168.1.241')
    expect(notedFirst).toEqual([['Ethernet.json']])
    expect(loans.lent.get()).toMatchObject([{ interface: 'Ethernet', address: '192.168.1.241', by: 'us', error: null }])
    await loans.takeBack('Ethernet')
    expect(windows.adapter).toMatchObject({ dhcp: true, gateway: '10.20.4.1' })
    expect(await kept()).toEqual([])
    expect(loans.lent.get()).toEqual([])
  })

  it('goes back to every fixed address and the gateway', async () => {
    const before = {
      dhcp: false,
      addresses: ['10.0.0.5', '10.9.0.5'].map(address => ({ address, prefix: 24, origin: 'Manual' })),
      gateway: '10.0.0.1',
    }
    windows.adapter = before
    const loans = loansOf()
    await lend(loans)
    expect(windows.adapter).toMatchObject({ gateway: null })
    await loans.close()
    expect(windows.adapter).toEqual(before)
  })

  it('for another station ends the one before, and keeps the settings of the beginning', async () => {
    const loans = loansOf()
    await lend(loans)
    const plan = await loans.plan('Ethernet', EVLINK)
    expect(plan.set).toHaveLength(2)
    expect(plan.set[0]).toContain('source=dhcp')
    expect(plan.restore).toEqual(['netsh interface ipv4 set address name=Ethernet source=dhcp'])
    expect(await lend(loans, EVLINK)).toBe('192.168.0.241')
    await loans.close()
    expect(windows.adapter).toMatchObject({ dhcp: true })
    expect(await kept()).toEqual([])
  })

  it('can be lent again where the system took it away', async () => {
    const loans = loansOf()
    await lend(loans)
    windows.adapter = { dhcp: true, addresses: [], gateway: null }
    expect(await lend(loans)).toBe('192.168.1.241')
    await loans.close()
    expect(await kept()).toEqual([])
  })

  it('is set by the commands that were shown, or not at all', async () => {
    const loans = loansOf()
    const { set } = await loans.plan('Ethernet', GREENUP)
    windows.adapter = {
      dhcp: false,
      addresses: [{ address: '192.168.1.241', prefix: 24, origin: 'Manual' }],
      gateway: null,
    }
    expect(await errorOf(loans.lend('Ethernet', GREENUP, set))).toEqual({
      code: 'plan-changed',
      data: { interface: 'Ethernet' },
    })
    expect([windows.ran, await kept()]).toEqual([[], []])
  })

  it('is lent to no Wi-Fi, and to nothing that could not be set back', async () => {
    const loans = loansOf()
    expect((await errorOf(loans.plan('Wi-Fi', GREENUP)))?.code).toBe('interface-wireless')
    windows.adapter = { dhcp: false, addresses: [], gateway: null }
    expect((await errorOf(loans.plan('Ethernet', GREENUP)))?.code).toBe('settings-unknown')
  })
})

describe('a program without the right', () => {
  it('says so in a word of its own, and leaves nothing behind', async () => {
    windows.elevated = false
    const loans = loansOf()
    expect((await errorOf(lend(loans)))?.code).toBe('system-command-denied')
    expect(windows.adapter).toMatchObject({ dhcp: true })
    expect([await kept(), loans.lent.get()]).toEqual([[], []])
  })

  it('cannot take back what an earlier one lent: it is shown, kept, and tried again', async () => {
    await lend(loansOf())
    windows.elevated = false
    const loans = loansOf()
    await loans.close()
    expect(loans.lent.get()).toMatchObject([{ interface: 'Ethernet', error: { code: 'system-command-denied' } }])
    expect((await errorOf(loans.takeBack('Ethernet')))?.code).toBe('system-command-denied')
    expect(await kept()).toEqual(['Ethernet.json'])
    windows.elevated = true
    await loans.takeBack('Ethernet')
    expect([await kept(), loans.lent.get()]).toEqual([[], []])
  })
})

describe('taking back', () => {
  const note = async (pid: number): Promise<void> => {
    const before = { system: 'netsh', dhcp: true, addresses: [], gateway: null }
    const loan = { interface: 'Ethernet', address: '192.168.1.241', netmask: '255.255.255.0', at: 1, pid, before }
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'Ethernet.json'), JSON.stringify(loan))
    windows.adapter = {
      dhcp: false,
      addresses: [{ address: '192.168.1.241', prefix: 24, origin: 'Manual' }],
      gateway: null,
    }
  }

  it('is done at the start for a program that is no more', async () => {
    await note(NOBODY)
    await loansOf().recover()
    expect(windows.adapter).toMatchObject({ dhcp: true })
    expect(await kept()).toEqual([])
  })

  it('leaves a running program’s alone, shows it, and refuses to lend over it, until a person says so', async () => {
    await note(process.ppid)
    const loans = loansOf()
    await loans.recover()
    await loans.close()
    expect(windows.ran).toEqual([])
    expect(loans.lent.get()).toMatchObject([{ by: 'other', error: null }])
    expect((await errorOf(loans.plan('Ethernet', EVLINK)))?.code).toBe('already-lent')
    await loans.takeBack('Ethernet')
    expect(windows.adapter).toMatchObject({ dhcp: true })
  })

  it('waits for an adapter that is unplugged: on Windows its settings come back with it', async () => {
    await note(NOBODY)
    const plugged = windows.adapter
    windows.adapter = null
    const loans = loansOf()
    await loans.recover()
    expect(loans.lent.get()).toMatchObject([{ by: 'left', error: { code: 'interface-not-found' } }])
    windows.adapter = plugged
    await loans.takeBack('Ethernet')
    expect(windows.adapter).toMatchObject({ dhcp: true })
    expect(await kept()).toEqual([])
  })

  it('counts as done where somebody did it by hand', async () => {
    await note(NOBODY)
    windows.adapter = { dhcp: true, addresses: [], gateway: null }
    const loans = loansOf()
    await loans.recover()
    expect([await kept(), loans.lent.get()]).toEqual([[], []])
  })

  it('does not count as done while the address is still there', async () => {
    await note(NOBODY)
    const loans = loansOf(async command => (command.program === 'netsh' ? '' : windows.run(command)))
    expect((await errorOf(loans.takeBack('Ethernet')))?.code).toBe('address-not-restored')
    expect(await kept()).toEqual(['Ethernet.json'])
  })

  it('keeps the note while the system’s tools do not answer', async () => {
    await note(NOBODY)
    const loans = loansOf(async ({ program }) => {
      throw new AppError({ code: 'system-command-missing', data: { program } })
    })
    await loans.recover()
    expect(loans.lent.get()).toMatchObject([{ error: { code: 'system-command-missing' } }])
    expect(await kept()).toEqual(['Ethernet.json'])
  })

  it('of notes that cannot be read changes nothing: they are shown until a person has looked', async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'Ethernet%202.json'), '{"interface":"Ethernet 2","addr')
    const loans = loansOf()
    await loans.recover()
    await loans.close()
    expect(loans.lent.get()).toMatchObject([
      { interface: 'Ethernet 2', address: null, by: 'left', error: { code: 'loan-unreadable' } },
    ])
    expect((await errorOf(loans.plan('Ethernet 2', GREENUP)))?.code).toBe('loan-unreadable')
    expect(windows.ran).toEqual([])
    await loans.takeBack('Ethernet 2')
    expect([await kept(), loans.lent.get()]).toEqual([[], []])
  })

  it('is no matter of a file that names another interface than its own', async () => {
    await note(NOBODY)
    await copyFile(join(folder, 'Ethernet.json'), join(folder, 'Wi-Fi.json'))
    const loans = loansOf()
    await loans.refresh()
    expect(loans.lent.get().map(({ interface: name, address }) => [name, address])).toEqual([
      ['Ethernet', '192.168.1.241'],
      ['Wi-Fi', null],
    ])
  })
})

describe('two programs at once', () => {
  it('do not lend the same interface: the second one comes too late and touches nothing', async () => {
    const journal = new LoanJournal(folder)
    const loan = (address: string) => ({
      interface: 'Ethernet',
      address,
      netmask: '255.255.255.0',
      at: 1,
      pid: process.pid,
      before: { system: 'netsh' as const, dhcp: true, addresses: [], gateway: null },
    })
    const both = await Promise.all(
      ['192.168.1.241', '192.168.1.242'].map(address => errorOf(new LoanJournal(folder).add(loan(address)))),
    )
    expect(both.filter(each => each?.code === 'already-lent')).toHaveLength(1)
    expect((await journal.read()).loans).toHaveLength(1)
  })
})
