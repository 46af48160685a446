import type { Port } from '../../shared/contract/ports.ts'

type Fit = Port['fit']

interface Chip {
  vendorId: string
  /** Product ids; null: every one of that maker. */
  productIds: readonly string[] | null
  fit: Fit
  /** The smaller, the earlier in the list. */
  rank: number
}

/**
 * USB ids and how well they fit the vendor's USB-TTL cable. The cable has an FTDI chip: the guide's Windows name "USB Serial Port" and its wire
 * colours are an FTDI TTL-232R's. Other adapters do the same job; the last ones are boards, never that cable.
 */
const chips: readonly Chip[] = [
  { vendorId: '0403', productIds: ['6001'], fit: 'likely', rank: 1 },
  { vendorId: '0403', productIds: ['6015'], fit: 'likely', rank: 2 },
  { vendorId: '0403', productIds: ['6010', '6011', '6014'], fit: 'likely', rank: 3 },
  { vendorId: '10C4', productIds: ['EA60'], fit: 'possible', rank: 4 },
  { vendorId: '1A86', productIds: ['7523', '5523', '55D4', '55D3'], fit: 'possible', rank: 5 },
  { vendorId: '067B', productIds: ['2303', '23A3', '23C3', '23D3'], fit: 'possible', rank: 6 },
  { vendorId: '2341', productIds: null, fit: 'unlikely', rank: 8 },
  { vendorId: '303A', productIds: null, fit: 'unlikely', rank: 8 },
  { vendorId: '2E8A', productIds: null, fit: 'unlikely', rank: 8 },
  { vendorId: '0483', productIds: ['5740'], fit: 'unlikely', rank: 8 },
]
const unknownAdapter = { fit: 'unknown', rank: 7 } as const
const noUsb = { fit: 'unlikely', rank: 9 } as const

/** How well a port with these USB ids (four upper-case hex digits) fits the cable, and its place in the list. */
export function cableFit(vendorId: string | null, productId: string | null): { fit: Fit; rank: number } {
  if (vendorId === null) return noUsb
  const chip = chips.find(
    ({ vendorId: maker, productIds }) =>
      maker === vendorId && (productIds === null || productIds.includes(productId ?? '')),
  )
  return chip ? { fit: chip.fit, rank: chip.rank } : unknownAdapter
}
