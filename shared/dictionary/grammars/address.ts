import type { ValueFinding } from '../finding.ts'
import { firstHost, isNetmask, isNoHost, parseIpv4, printIpv4, sameSubnet } from './ipv4.ts'
import { findOption, type OptionItem, parseOptionList, printOptionList, setOption } from './optionList.ts'

/** The options of eth_cfg in the order of the guide's format line (ECClite guide, chapter 11). */
export const addressFields = ['type', 'ip', 'netmask', 'dns', 'gw'] as const
export type AddressField = (typeof addressFields)[number]
export const addressTypes = ['dhcp', 'static'] as const

const UNSET = 0

type Bits = Record<Exclude<AddressField, 'type'>, number | null>

function readBits(items: readonly OptionItem[]): Bits {
  const of = (name: AddressField): number | null => parseIpv4(findOption(items, name)?.value ?? '')
  return { ip: of('ip'), netmask: of('netmask'), dns: of('dns'), gw: of('gw') }
}

/** Whether the address type is static, whatever its case. */
export function isStatic(items: readonly OptionItem[]): boolean {
  return findOption(items, 'type')?.value.toLowerCase() === 'static'
}

function checkFormat(items: readonly OptionItem[]): ValueFinding[] {
  const findings: ValueFinding[] = []
  for (const field of addressFields) {
    const item = findOption(items, field)
    if (!item) findings.push({ severity: 'error', code: 'address-missing', data: { field }, field })
    else if (field === 'type') {
      if (!addressTypes.some(type => type === item.value.toLowerCase()))
        findings.push({ severity: 'error', code: 'address-type', data: { value: item.value }, field })
    } else if (parseIpv4(item.value) === null)
      findings.push({ severity: 'error', code: 'address-not-ipv4', data: { field, value: item.value }, field })
  }
  for (const item of items)
    if (!addressFields.some(field => field === item.name.toLowerCase()))
      findings.push({ severity: 'hint', code: 'option-not-documented', data: { option: item.name }, field: item.name })
  return findings
}

function checkStatic(items: readonly OptionItem[]): ValueFinding[] {
  const { ip, netmask, dns, gw } = readBits(items)
  const findings: ValueFinding[] = []
  if (ip === UNSET) findings.push({ severity: 'error', code: 'address-missing', data: { field: 'ip' }, field: 'ip' })
  if (netmask === UNSET)
    findings.push({ severity: 'error', code: 'address-missing', data: { field: 'netmask' }, field: 'netmask' })
  else if (netmask !== null && !isNetmask(netmask))
    findings.push({ severity: 'error', code: 'netmask-invalid', data: { value: printIpv4(netmask) }, field: 'netmask' })
  for (const [field, bits] of [
    ['gw', gw],
    ['dns', dns],
  ] as const)
    if (bits === UNSET) findings.push({ severity: 'warning', code: 'address-unset', data: { field }, field })
  if (!ip || !netmask || !isNetmask(netmask)) return findings
  if (isNoHost(ip, netmask))
    findings.push({ severity: 'error', code: 'address-not-a-host', data: { value: printIpv4(ip) }, field: 'ip' })
  if (gw && !sameSubnet(gw, ip, netmask)) {
    const proposed = printIpv4(firstHost(ip, netmask))
    findings.push({
      severity: 'error',
      code: 'gateway-outside-subnet',
      data: { netmask: printIpv4(netmask), first: proposed, last: printIpv4(((ip | ~netmask) - 1) >>> 0), proposed },
      field: 'gw',
      ...(proposed === printIpv4(ip) ? {} : { value: printOptionList(setOption(items, 'gw', proposed)) }),
    })
  }
  return findings
}

/**
 * What is wrong with an Ethernet address (`type=…,ip=…,netmask=…,dns=…,gw=…`). The format is the guide's (chapter 11); that a static
 * address, its mask and its gateway belong to one subnet is the IP standard's (RFC 950, RFC 1122), so it stops a row as well.
 */
export function checkAddress(text: string): ValueFinding[] {
  const items = parseOptionList(text)
  const findings = checkFormat(items)
  return isStatic(items) ? [...findings, ...checkStatic(items)] : findings
}
