import type { Identity } from '../../../../shared/contract/station.ts'

/** A controller that has not said anything yet. */
export const emptyIdentity: Identity = {
  vendor: null,
  model: null,
  serial: null,
  moduleId: null,
  bootloader: null,
  firmware: null,
  ocppId: null,
  protocol: null,
  modules: [],
  endpoint: null,
  address: null,
}
