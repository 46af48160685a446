import { beforeEach, describe, expect, it, vi } from 'vitest'

const stored = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => stored.set(name, value),
  removeItem: (name: string) => stored.delete(name),
})

const { useParameters } = await import('./parametersStore.ts')
const state = useParameters.getState
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const FILE =
  '{"configurationKey":[{"key":"authorizationKey","readonly":false,"value":"u:fictional"},{"key":"X","readonly":false,"value":"1"}]}'

beforeEach(() => {
  state().forget()
  state().closeFile()
})

describe('drafts of the parameters page', () => {
  it('can be undone and redone, values and ticks alike', () => {
    state().edit(new Map([['com_OCPPID', 'A']]))
    state().edit(new Map([['X', '1']]))
    state().tick(['com_OCPPID'], false)
    state().undo()
    expect(state().ticks).toEqual({})
    state().undo()
    expect(state().drafts).toEqual({ com_ocppid: 'A' })
    state().redo()
    expect(state().drafts).toEqual({ com_ocppid: 'A', x: '1' })
    state().undo()
    state().edit(new Map([['Y', '1']]))
    expect(state().future).toEqual([])
  })

  it('stay with their station, known by any of its names, and are never offered to another one', () => {
    state().load('factory.json', bytes(FILE))
    state().meet(['11790001'])
    state().edit(new Map([['X', '2']]))
    state().meet(['11790001', 'NL*ECO*1000'])
    state().meet(['NL*ECO*1000'])
    expect([state().file?.name, state().drafts]).toEqual(['factory.json', { x: '2' }])
    state().meet(['11790002', 'NL*ECO*1001'])
    expect([state().file, state().drafts, state().ticks, state().past]).toEqual([null, {}, {}, []])
  })

  it('of a file that is opened between two stations are for the next one', () => {
    state().meet(['11790001'])
    state().load('factory.json', bytes(FILE))
    state().meet(['11790002'])
    expect(state().file?.name).toBe('factory.json')
  })

  it('take letters typed one after the other as one step', () => {
    for (const value of ['N', 'NL', 'NL*']) state().edit(new Map([['com_OCPPID', value]]))
    state().undo()
    expect(state().drafts).toEqual({})
  })

  it('go back to the file or the station when reset', () => {
    state().edit(new Map([['X', '2']]))
    state().reset(['x'])
    expect(state().drafts).toEqual({})
  })

  it('are kept over a reload, but no secret is, neither typed nor from the file', () => {
    state().load('site.json', bytes(FILE))
    state().edit(new Map([['authorizationKey', 'station:secret']]))
    state().edit(new Map([['X', '2']]))
    const written = stored.get('chargewright.parameters') ?? ''
    expect(written).not.toContain('secret')
    expect(written).not.toContain('fictional')
    useParameters.persist.rehydrate()
    expect(state().drafts).toEqual({ x: '2' })
    expect(state().file).toMatchObject({ name: 'site.json', withheld: ['authorizationKey'] })
    expect(state().file?.content.entries.map(entry => entry.value)).toEqual(['', '1'])
  })
})
