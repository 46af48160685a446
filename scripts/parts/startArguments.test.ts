import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startArguments } from './startArguments.mjs'

const cwd = resolve('/somewhere/else')

describe('what follows npm start --', () => {
  it('may be nothing', () => {
    expect(startArguments([], cwd)).toEqual({ help: false, browser: false, host: [], window: [] })
  })

  it('is passed on to the shell that it concerns', () => {
    const read = startArguments(['--browser', '--port', '8123', '--no-open', '--data', 'my data', 'a.json'], cwd)
    const data = `--data=${resolve(cwd, 'my data')}`
    const file = resolve(cwd, 'a.json')
    const host = [data, '--port=8123', '--no-open', file]
    expect(read).toEqual({ help: false, browser: true, host, window: [data, file] })
  })

  it.each(['--nope', '--port=0', '--port=65536', '--port=1e3', '--data=', ''])('is refused: %s', argument => {
    expect(() => startArguments([argument], cwd)).toThrow()
  })

  it('names one file at most', () => {
    expect(() => startArguments(['a.json', 'b.bin'], cwd)).toThrow('One file')
  })
})
