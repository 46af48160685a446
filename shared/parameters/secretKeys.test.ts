import { expect, it } from 'vitest'
import { loadKnowledge } from '../dictionary/loadKnowledge.ts'
import { vendors } from '../dictionary/vendors.ts'
import { isSecretKey } from './secretKeys.ts'

it.each(vendors)('knows the secret keys of %s, and no other', async vendor => {
  const { dictionary } = await loadKnowledge(vendor)
  const differ = dictionary.parameters.filter(({ key, secret }) => secret !== isSecretKey(key))
  expect(differ.map(({ key }) => key)).toEqual([])
})
