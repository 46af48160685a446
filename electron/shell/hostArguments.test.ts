import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostArguments } from './hostArguments.ts'

const folder = resolve('/home/fitter')

describe("the browser host's arguments", () => {
  it('are all optional', () => {
    expect(hostArguments([], folder)).toEqual({ port: 0, open: true, data: undefined, file: undefined })
  })

  it('are read in both spellings', () => {
    expect(hostArguments(['--port', '8123', '--no-open', '--data=a b', 'OCPPConf.xml'], folder)).toEqual({
      port: 8123,
      open: false,
      data: 'a b',
      file: resolve(folder, 'OCPPConf.xml'),
    })
  })

  it.each([['--nope'], ['--port=x'], ['--port=70000'], ['--port'], ['--data=']])('are refused: %s', argument => {
    expect(() => hostArguments([argument], folder)).toThrow()
  })

  it.each([[['a.json', 'b.bin']], [['']]])('are refused where they name not one file: %j', args => {
    expect(() => hostArguments(args, folder)).toThrow('One file')
  })
})
