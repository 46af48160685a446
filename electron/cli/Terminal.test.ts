import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Terminal } from './Terminal.ts'

function terminal(json: boolean, isTTY: boolean) {
  const texts = { out: '', err: '' }
  const stream = (name: 'out' | 'err') =>
    new PassThrough().setEncoding('utf8').on('data', text => {
      texts[name] += text
    })
  const err = Object.assign(stream('err'), { isTTY, columns: 20 })
  const made = new Terminal({ out: stream('out'), err, input: new PassThrough() }, json)
  return { made, texts }
}

describe('Terminal', () => {
  it('prints results for people on stdout, and one document instead with --json', () => {
    const plain = terminal(false, false)
    plain.made.print('V32R16')
    plain.made.printJson({ firmware: 'V32R16' })
    expect(plain.texts).toEqual({ out: 'V32R16\n', err: '' })
    const json = terminal(true, false)
    json.made.print('V32R16')
    json.made.printJson({ firmware: 'V32R16' })
    expect(JSON.parse(json.texts.out)).toEqual({ firmware: 'V32R16' })
    expect(json.made.wroteJson).toBe(true)
  })

  it('redraws a bar on a terminal, no wider than it, and clears it before the next line', () => {
    const { made, texts } = terminal(false, true)
    made.drawBar('[####................] 20 %')
    made.tell('done')
    expect(texts.err).toBe('\r[####..............\x1b[K\r\x1b[Kdone\n')
  })

  it('draws no bar where there is no terminal', () => {
    const { made, texts } = terminal(false, false)
    made.drawBar('[####]')
    expect(texts.err).toBe('')
  })

  it('cannot ask where nobody can answer', async () => {
    expect(await terminal(false, false).made.ask('Write?')).toBeNull()
  })
})
