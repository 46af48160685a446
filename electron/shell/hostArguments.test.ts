import { describe, expect, it } from 'vitest'
import { hostArguments } from './hostArguments.ts'

describe("the browser host's arguments", () => {
  it('are all optional', () => {
    expect(hostArguments([])).toEqual({ port: 0, open: true, data: undefined })
  })

  it('are read in both spellings', () => {
    expect(hostArguments(['--port', '8123', '--no-open', '--data=a b'])).toEqual({
      port: 8123,
      open: false,
      data: 'a b',
    })
  })

  it.each([['--nope'], ['--port=x'], ['--port=70000'], ['--port'], ['--data='], ['stray']])(
    'are refused: %s',
    argument => {
      expect(() => hostArguments([argument])).toThrow()
    },
  )
})
