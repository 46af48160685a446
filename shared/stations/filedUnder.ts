interface Visited {
  /** Host, and the port where it is not the usual one. */
  readonly address: string
  readonly identity: { readonly serial: string | null }
}

/** What a Green'Up's consents and copies are filed under: its serial number, or where it is as long as it has not said one. */
export function greenupFiledUnder({ identity, address }: Visited): string {
  return `greenup-${identity.serial ?? address}`
}

/** What an EVlink's are filed under: its serial number, else the board's MAC address, else where it is. */
export function evlinkFiledUnder({
  identity,
  address,
}: Visited & { identity: { readonly mac: string | null } }): string {
  return identity.serial ?? identity.mac ?? address
}

/** A station's number or address as people know it, of what its copies are filed under. */
export function shownStation(filedUnder: string): string {
  return filedUnder.replace(/^greenup-/, '')
}
