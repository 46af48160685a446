import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { GivenFile } from './GivenFile.ts'

describe('a file the program is given', () => {
  it('waits until it can be opened', () => {
    const given = new GivenFile('/a.json')
    const opened: string[] = []
    given.passTo(path => opened.push(path))
    given.give('/b.bin')
    expect(opened).toEqual(['/a.json', '/b.bin'])
  })

  it('is none where none was named', () => {
    const take = vi.fn()
    new GivenFile(null).passTo(take)
    expect(take).not.toHaveBeenCalled()
  })

  it('comes by an event on macOS, even before the app is ready', () => {
    const app = new EventEmitter()
    const given = new GivenFile(null)
    given.listenTo(app)
    const event = { preventDefault: vi.fn() }
    app.emit('open-file', event, '/OCPPConf.xml')
    const opened: string[] = []
    given.passTo(path => opened.push(path))
    expect(opened).toEqual(['/OCPPConf.xml'])
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })
})
