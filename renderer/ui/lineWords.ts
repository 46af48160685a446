import type { LineSettings } from '../../shared/contract/ports.ts'

const PARITY = { none: 'N', even: 'E', odd: 'O' } as const

/** `115200 8N1`. */
export function lineWords({ baudRate, dataBits, parity, stopBits }: LineSettings): string {
  return `${baudRate} ${dataBits}${PARITY[parity]}${stopBits}`
}
