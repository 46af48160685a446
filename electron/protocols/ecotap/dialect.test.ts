import { describe, expect, it } from 'vitest'
import { ECC_SIM_1, statusName } from './dialect.ts'

describe('the dialect ecc-sim-1', () => {
  it('says that nobody has confirmed it', () => {
    expect(ECC_SIM_1).toMatchObject({ id: 'ecc-sim-1', confirmed: null })
  })

  it('has commands, replies and the error command apart', () => {
    const requests = Object.values(ECC_SIM_1.commands)
    const all = [...requests, ...requests.map(command => command + ECC_SIM_1.replyOffset), ECC_SIM_1.errorCommand]
    expect(new Set(all).size).toBe(all.length)
  })

  it('names the evidence of every row from D1 to D33', () => {
    const rows = ECC_SIM_1.evidence.flatMap(({ row }) => {
      const [from = 0, to = from] = (row.match(/\d+/g) ?? []).map(Number)
      return Array.from({ length: to - from + 1 }, (_, n) => from + n)
    })
    expect(rows).toEqual(Array.from({ length: 33 }, (_, n) => n + 1))
  })

  it('names a status, also one it does not know', () => {
    expect([statusName(ECC_SIM_1, 3), statusName(ECC_SIM_1, 77)]).toEqual(['DOWNGRADE', 'status 77'])
  })
})
