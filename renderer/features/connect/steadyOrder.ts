import type { Port } from '../../../shared/contract/ports.ts'

/** The ports in the order that is shown already, so that no row moves under the mouse; new ones come last. */
export function steadyOrder(shown: readonly string[], ports: readonly Port[]): Port[] {
  const place = new Map(shown.map((path, index) => [path, index]))
  const placeOf = (port: Port) => place.get(port.path) ?? shown.length
  return [...ports].sort((a, b) => placeOf(a) - placeOf(b))
}
