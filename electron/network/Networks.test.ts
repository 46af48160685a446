import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { AddressLoans } from './AddressLoans.ts'
import { LoanJournal } from './LoanJournal.ts'
import type { RunCommand } from './NetworkSystem.ts'
import { Networks } from './Networks.ts'
import { testReach } from './testReach.ts'
import { WindowsRig } from './WindowsRig.ts'

const newFolder = temporaryFolders()

async function networksOf(run: RunCommand): Promise<Networks> {
  const journal = new LoanJournal(join(await newFolder(), 'addresses'))
  return new Networks({ run, platform: 'win32', loans: new AddressLoans({ journal, run, platform: 'win32' }) })
}

describe('the laptop’s networks', () => {
  it('are not known before the first look', async () => {
    const networks = await networksOf(new WindowsRig().run)
    expect(networks.snapshot.get()).toMatchObject({ looked: false, interfaces: [] })
    expect((await networks.list()).interfaces.map(({ name }) => name)).toEqual(['Ethernet', 'Wi-Fi'])
    expect(networks.snapshot.get().looked).toBe(true)
  })

  it('are none, with the reason, where the system’s tool is missing', async () => {
    const networks = await networksOf(async ({ program }) => {
      throw new AppError({ code: 'system-command-missing', data: { program } })
    })
    expect(await networks.list()).toMatchObject({
      looked: true,
      interfaces: [],
      error: { code: 'system-command-missing', data: { program: 'powershell.exe' } },
    })
  })

  it('are those of the later look where an earlier one takes longer', async () => {
    const windows = new WindowsRig()
    let release = (): void => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let looks = 0
    const networks = await networksOf(async command => {
      const seen = await windows.run(command)
      looks += 1
      if (looks === 1) await held
      return seen
    })
    const early = networks.list()
    while (looks === 0) await new Promise(resolve => setImmediate(resolve))
    windows.adapter = null
    await networks.list()
    release()
    await early
    expect(networks.snapshot.get().interfaces.map(({ name }) => name)).toEqual(['Wi-Fi'])
  })
})

describe('the way to a station', () => {
  it('is tried all the same where the networks could not be listed', async () => {
    const options = {
      address: '192.0.2.1',
      port: 80,
      interfaces: null,
      recognise: () => null,
      answersPing: async () => false,
      getPage: () => Promise.reject(new Error('not asked')),
    }
    const stop = new AbortController()
    const states: string[] = []
    for await (const { steps } of testReach(options, stop.signal)) {
      const now = steps.find(({ state }) => state === 'now')
      if (now?.name === 'tcp') {
        states.push(...steps.map(({ state }) => state))
        break
      }
    }
    expect(states.slice(0, 4)).toEqual(['unseen', 'unseen', 'unsure', 'now'])
  })
})
