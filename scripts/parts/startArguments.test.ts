import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startArguments } from './startArguments.mjs'

const cwd = resolve('/somewhere/else')

describe('what follows npm start --', () => {
  it('may be nothing', () => {
    expect(startArguments([], cwd)).toEqual({ help: false, browser: false, host: [], window: [] })
  })

  it('is passed on to the shell that it concerns', () => {
    const read = startArguments(['--browser', '--port', '8123', '--no-open', '--data', 'my data'], cwd)
    const data = `--data=${resolve(cwd, 'my data')}`
    expect(read).toEqual({ help: false, browser: true, host: [data, '--port=8123', '--no-open'], window: [data] })
  })

  it.each(['--nope', '--port=0', '--port=65536', '--port=1e3', '--data=', 'stray'])('is refused: %s', argument => {
    expect(() => startArguments([argument], cwd)).toThrow()
  })
})
