import { byGravity } from '../dictionary/finding.ts'
import { parseEndpoint } from '../dictionary/grammars/endpoint.ts'
import { parseInteger } from '../dictionary/grammars/integer.ts'
import { isLocalHost } from '../dictionary/localHost.ts'
import { weakPassword } from '../dictionary/weakPassword.ts'
import { exceeded } from '../installation/currentRules.ts'
import { type Installation, UNKNOWN_INSTALLATION } from '../installation/installation.ts'
import { checkAddress, checkNetwork, type NetworkPart } from './checkNetwork.ts'
import { checkServer, checkUid } from './checkServer.ts'
import type { Item, ItemId } from './itemSchema.ts'
import type { XmlMapping } from './mapItems.ts'
import { ocppconfItem } from './ocppconfItems.ts'
import { parseSwitch } from './valueShape.ts'
import { elementsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'
import type { ItemFinding, XmlFinding } from './xmlFinding.ts'

/** An element that is taken for an item, and its value. */
interface Mapped {
  readonly item: Item
  readonly path: string
  readonly value: string
}

function checkInteger({ value: shape, id }: Item, text: string): ItemFinding[] {
  if (shape.kind !== 'integer' || text.trim() === '') return []
  const value = parseInteger(text)
  // Only of a value with a range does a guide say that it is a number.
  const severity = shape.min === undefined ? 'warning' : 'error'
  if (value === null) return [{ severity, code: 'not-a-number', data: { value: text.trim() } }]
  const { min = 0, max, probableMin, unit } = shape
  if (value < min) return [{ severity, code: 'too-small', data: { value, min, unit } }]
  if (max !== undefined && value > max) return [{ severity: 'error', code: 'too-large', data: { value, max, unit } }]
  // OCPP 1.6 has 0 for no samples at all.
  const none = value === 0 && id === 'meterValueSampleInterval'
  return probableMin !== undefined && value < probableMin && !none
    ? [{ severity: 'warning', code: 'probably-too-small', data: { value, min: probableMin, unit } }]
    : []
}

/** A key as WEP has them: 5 or 13 characters, or 10 or 26 hexadecimal digits. */
function isWepKey(text: string): boolean {
  return [5, 13].includes(text.length) || /^(?:[0-9a-f]{10}|[0-9a-f]{26})$/i.test(text)
}

function checkLogin(
  { id, default: first }: Item,
  value: string,
  read: (id: ItemId) => string | undefined,
): ItemFinding[] {
  if (id === 'web.id') return value === first ? [{ severity: 'hint', code: 'default-id' }] : []
  if (value === first) return [{ severity: 'warning', code: 'default-password' }]
  if (value === '') return [{ severity: 'warning', code: 'password-empty' }]
  if (value === read('web.id')) return [{ severity: 'warning', code: 'password-is-id' }]
  if (weakPassword(value, []) !== null) return [{ severity: 'warning', code: 'password-common' }]
  return value === read('wifi.key') ? [{ severity: 'warning', code: 'password-reused' }] : []
}

function checkBasic(value: string, server: string | undefined): ItemFinding[] {
  if (value.trim() === '' || parseSwitch(value) === false) return []
  const { scheme, host } = parseEndpoint(server?.trim() ?? '')
  return scheme?.toLowerCase() === 'ws'
    ? [{ severity: isLocalHost(host) ? 'hint' : 'warning', code: 'basic-unsecured' }]
    : []
}

/** Derived: what a point may give is no more than breaker and cable carry. The guides name no unit; amperes are likely. */
function checkCurrent(value: string, installation: Installation): ItemFinding[] {
  const amperes = parseInteger(value)
  if (amperes === null) return []
  return exceeded(amperes, installation).map(({ part, limit }) => ({
    severity: 'warning',
    code: `above-${part}`,
    data: { value: amperes, limit },
  }))
}

function checkItem(
  { item, value }: Mapped,
  read: (id: ItemId) => string | undefined,
  installation: Installation,
): ItemFinding[] {
  switch (item.id) {
    case 'serverUri':
      return checkServer(value, read('uid'))
    case 'uid':
      return checkUid(value)
    case 'web.id':
    case 'web.password':
      return checkLogin(item, value, read)
    case 'wifi.key':
      return isWepKey(value) ? [{ severity: 'warning', code: 'wep-key' }] : []
    case 'offlineBadges':
      // How the station spells its choices is not known: only the plain words are taken for them.
      return /^(all|tous|toutes)$/i.test(value.trim()) ? [{ severity: 'hint', code: 'offline-all-badges' }] : []
    case 'point.maxCurrent':
      return [...checkInteger(item, value), ...checkCurrent(value, installation)]
    case 'basicAuthentication':
      return checkBasic(value, read('serverUri'))
    default:
      return item.value.kind === 'ipv4' || item.value.kind === 'netmask'
        ? checkAddress(value)
        : checkInteger(item, value)
  }
}

function checkCharacters({ item, value }: Mapped): ItemFinding[] {
  if (/\p{Cc}/u.test(value.trim())) return [{ severity: 'warning', code: 'control-characters' }]
  if (value.trim() === value || value.trim() === '') return []
  // A blank may be part of a password, but hardly ever is.
  return [{ severity: 'warning', code: 'outer-blanks', ...(item.secret ? {} : { value: value.trim() }) }]
}

function toFinding({ item, path }: Mapped, { severity, code, data = {}, value }: ItemFinding): XmlFinding {
  const base = { severity, code, item: item.id, path, data }
  return value === undefined ? base : { ...base, proposal: { path, value } }
}

const PARTS: readonly NetworkPart[] = ['ip', 'mask', 'gateway', 'dhcp']

/** What the values of the two ports say against each other, and that they count at once. */
function checkNetworks(mapped: readonly Mapped[], read: (id: ItemId) => string | undefined): XmlFinding[] {
  return (['rj45', 'wifi'] as const).flatMap(group => {
    const of = (part: NetworkPart): string | undefined => read(`${group}.${part}`)
    const place = (part: NetworkPart): Mapped | undefined => mapped.find(({ item }) => item.id === `${group}.${part}`)
    const values = { ip: of('ip'), mask: of('mask'), gateway: of('gateway'), dhcp: of('dhcp') }
    const against = checkNetwork(values).flatMap(([part, finding]) => {
      const at = place(part)
      return at ? [toFinding(at, finding)] : []
    })
    const first = PARTS.map(place).find(at => at !== undefined && at.value.trim() !== '')
    return first ? [...against, toFinding(first, { severity: 'hint', code: 'network-immediate' })] : against
  })
}

/**
 * What is found in a file, the gravest first: each value by what the guides say of its item, and values against each other. Elements that are
 * taken for no item have no findings. Currents are held against what feeds the station, where that was said.
 */
export function checkXmlFile(
  file: XmlFile,
  mapping: XmlMapping,
  installation: Installation = UNKNOWN_INSTALLATION,
): XmlFinding[] {
  const values = new Map(elementsOf(file).map(({ path, value }) => [path, value]))
  const mapped = mapping.matches.flatMap(({ item: id, path }): Mapped[] => {
    const item = ocppconfItem(id)
    const value = values.get(path)
    return item && value !== undefined ? [{ item, path, value }] : []
  })
  const read = (id: ItemId): string | undefined => mapped.find(({ item }) => item.id === id)?.value
  const found = mapped.flatMap(one =>
    [...checkItem(one, read, installation), ...checkCharacters(one)].map(finding => toFinding(one, finding)),
  )
  return [...found, ...checkNetworks(mapped, read)].sort(byGravity)
}
