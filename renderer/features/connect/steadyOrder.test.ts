import { describe, expect, it } from 'vitest'
import type { Port } from '../../../shared/contract/ports.ts'
import { steadyOrder } from './steadyOrder.ts'

const port = (path: string): Port => ({
  path,
  product: null,
  maker: null,
  serialNumber: null,
  vendorId: null,
  productId: null,
  fit: 'unknown',
  appearedAt: null,
})
const paths = (ports: Port[]) => ports.map(({ path }) => path)

describe('steadyOrder', () => {
  it('keeps the rows that are shown where they are and adds new ones below', () => {
    const ports = [port('COM8'), port('COM5'), port('COM3')]
    expect(paths(steadyOrder(['COM5', 'COM3'], ports))).toEqual(['COM5', 'COM3', 'COM8'])
  })

  it('leaves out a port that is gone and keeps the order of several new ones', () => {
    const ports = [port('COM9'), port('COM8'), port('COM3')]
    expect(paths(steadyOrder(['COM5', 'COM3'], ports))).toEqual(['COM3', 'COM9', 'COM8'])
  })
})
