import { parseStationAddress } from '../web/stationAddress.ts'

/** Where an AC SMART answers Modbus TCP. */
export interface ModbusPlace {
  /** A name or an IP address, without brackets. */
  readonly host: string
  readonly port: number
  /** As pages and consents name it: the port only where it is not Modbus' own. */
  readonly address: string
}

/** The port that was typed: after the host, which may be an IPv6 address in brackets; null where there is none. */
function typedPort(text: string): number | null {
  const found = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\[[^\]]*\]|[^:/?#]*):(\d+)(?:[/?#]|$)/i.exec(text.trim())
  return found ? Number(found[1]) : null
}

/** The address a person typed, with `port` where no other is named: a web address' own 80 is none of Modbus. Throws AppError address-invalid. */
export function parseModbusPlace(text: string, port: number): ModbusPlace {
  const { host } = parseStationAddress(text)
  const wanted = typedPort(text) ?? port
  const bare = host.includes(':') ? `[${host}]` : host
  return { host, port: wanted, address: wanted === port ? bare : `${bare}:${wanted}` }
}
