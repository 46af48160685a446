import { beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import { type Searched, searcherOf } from '../../../shared/dictionary/searchKnowledge.ts'
import { vendors } from '../../../shared/dictionary/vendors.ts'
import { loadVendorTexts } from '../../../shared/strings/vendorTexts.ts'
import { type MessageMatrix, messageMatrix } from './messageMatrix.ts'
import { type Results, resultsOf } from './results.ts'

let all: readonly Searched[]
let matrix: MessageMatrix

beforeAll(async () => {
  const standardTexts = await loadVendorTexts('en', 'ocpp16')
  all = await Promise.all(
    vendors.map(async vendor => ({
      vendor,
      knowledge: await loadKnowledge(vendor),
      texts: await loadVendorTexts('en', vendor),
      standardTexts,
    })),
  )
  matrix = messageMatrix(all)
})

function find(search: string, filter: Partial<Parameters<typeof resultsOf>[3]> = {}): Results {
  const matches = search === '' ? null : searcherOf(all)(search)
  return resultsOf(all, matrix, matches, { vendor: null, group: null, ...filter })
}

describe('the message matrix', () => {
  it('has a column for each vendor with a list, and one for each release where the guide tells them apart', () => {
    expect(matrix.columns.map(({ vendor, release }) => `${vendor} ${release?.id ?? ''}`.trim())).toEqual([
      'legrand',
      'schneider R4',
      'schneider R5',
      'schneider R6',
      'schneider R7',
      'weidmueller',
    ])
    expect(matrix.without).toEqual(['ecotap', 'ocpp16'])
  })

  it('says for each message what each of them knows, and tells not supported from not listed', () => {
    const support = (id: string) => matrix.rows.find(row => row.id === id)?.support
    expect(support('TriggerMessage/to-station')).toEqual(['yes', 'no', 'no', 'restricted', 'restricted', null])
    expect(support('SendLocalList/to-station')).toEqual(['yes', 'no', 'no', 'no', 'no', null])
  })

  it('has a message that goes both ways once for each', () => {
    const rows = matrix.rows.filter(row => row.name === 'DataTransfer')
    expect(rows.map(row => row.direction)).toEqual(['to-central', 'to-station'])
    expect(new Set(matrix.rows.map(row => row.id)).size).toBe(matrix.rows.length)
  })
})

describe('what the page shows', () => {
  it('is everything without a search', () => {
    const { keys, messages, errorCodes } = find('')
    expect(keys).toHaveLength(all.reduce((sum, { knowledge }) => sum + knowledge.dictionary.parameters.length, 0))
    expect(messages).toHaveLength(matrix.rows.length)
    expect(errorCodes).toHaveLength(26)
  })

  it('is the key of every vendor that a search finds', () => {
    expect(find('WebSocketPing').keys.map(({ id }) => id)).toEqual(
      vendors.map(vendor => `${vendor}/WebSocketPingInterval`),
    )
  })

  it('is a whole vendor, or a group of it', () => {
    expect(find('', { vendor: 'weidmueller' }).keys).toHaveLength(16)
    const smart = find('', { vendor: 'legrand', group: 'smartCharging' }).keys
    expect(smart).toHaveLength(5)
    expect(find('', { vendor: 'legrand' }).errorCodes).toEqual([])
    expect(find('', { vendor: 'weidmueller' }).messages.some(row => row.name === 'TriggerMessage')).toBe(false)
  })

  it('is a message once, whoever knows it, and an error code by either of its names', () => {
    expect(find('TriggerMessage').messages.map(({ id }) => id)).toEqual(['TriggerMessage/to-station'])
    const both = find('Hardware Configuration').errorCodes.map(({ id }) => id)
    expect(both.sort()).toEqual(['schneider/8', 'schneider/9'])
  })
})
