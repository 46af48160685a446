import { type X2jOptions, XMLBuilder, XMLParser } from 'fast-xml-parser'
import { parseXmlFile, setXmlValue, toBytes } from '../shared/ocppconf/xmlFile.ts'

// B10: from the bytes of a file to the bytes with one other value, against fast-xml-parser's parse and build.
const ROUNDS = 21
const TARGET = 0.3
const WARM_UP_MS = 500
const ROUND_MS = 30

const point = (n: number): string =>
  `\t<ChargePoint id="${n}" side='right'><MaxCurrent>32</MaxCurrent><Cable><![CDATA[detachable]]></Cable><OCPPAction>a &amp; b</OCPPAction></ChargePoint>\r\n`

/** A file as a station may have one; the names are made up. */
const document = (points: number): string => `<?xml version="1.0" encoding="UTF-8"?>\r
<!-- recovered from the station -->\r
<OCPPConf version="1">\r
\t<Server><URI>ws://192.168.1.120:9000</URI><UID>0224B1FFFF3EAF33</UID></Server>\r
\t<Ethernet><Address>192.168.1.200</Address><Netmask>255.255.255.0</Netmask><Gateway>192.168.1.1</Gateway><DHCP>0</DHCP><DNS1>192.168.1.1</DNS1><DNS2/></Ethernet>\r
\t<WiFi><SSID></SSID><Key></Key><Address>192.168.2.200</Address><Netmask>255.255.255.0</Netmask><Gateway/><DHCP>1</DHCP><DNS1/><DNS2/></WiFi>\r
\t<BadgeOffline>local</BadgeOffline>\r
\t<Web><Login>admin</Login><Password>admin</Password></Web>\r
\t<MeterValueSampleInterval>30</MeterValueSampleInterval>\r
\t<ConnectionTimeOut>60</ConnectionTimeOut>\r
\t<HeartbeatInterval>60</HeartbeatInterval>\r
${Array.from({ length: points }, (_, n) => point(n + 1)).join('')}</OCPPConf>\r
`

const PATH = '/OCPPConf/HeartbeatInterval'

/** Finding the value is part of setting it. */
function ours(bytes: Uint8Array): Uint8Array {
  return toBytes(setXmlValue(parseXmlFile(bytes), PATH, '900'))
}

const options = {
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
} satisfies X2jOptions

/** fast-xml-parser told to keep the order, as nothing else keeps a file in shape. */
const ordered = {
  parser: new XMLParser({ ...options, preserveOrder: true }),
  builder: new XMLBuilder({ ...options, preserveOrder: true }),
}
/** And as it comes, which is the easier work: the order of elements is lost. */
const plain = { parser: new XMLParser(options), builder: new XMLBuilder(options) }

function orderedPeer(bytes: Uint8Array): Uint8Array {
  const tree = ordered.parser.parse(new TextDecoder().decode(bytes))
  const root = tree.find((node: object) => 'OCPPConf' in node).OCPPConf
  root.find((node: object) => 'HeartbeatInterval' in node).HeartbeatInterval[0]['#text'] = '900'
  return new TextEncoder().encode(ordered.builder.build(tree))
}

function plainPeer(bytes: Uint8Array): Uint8Array {
  const tree = plain.parser.parse(new TextDecoder().decode(bytes))
  tree.OCPPConf.HeartbeatInterval = '900'
  return new TextEncoder().encode(plain.builder.build(tree))
}

/** Microseconds a run takes, over at least ROUND_MS. */
function timed(work: () => unknown): number {
  const begun = performance.now()
  let runs = 0
  let now = begun
  while (now - begun < ROUND_MS) {
    work()
    runs += 1
    now = performance.now()
  }
  return ((now - begun) * 1000) / runs
}

function warmUp(work: () => unknown): void {
  const begun = performance.now()
  while (performance.now() - begun < WARM_UP_MS) work()
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Bytes of the old file that are not the same, beyond those of the value. */
function foreignBytes(old: Uint8Array, changed: Uint8Array): number {
  const wanted = Buffer.from(Buffer.from(old).toString().replace('>60</Heart', '>900</Heart'))
  const most = Math.max(wanted.length, changed.length)
  let different = 0
  for (let at = 0; at < most; at += 1) if (wanted[at] !== changed[at]) different += 1
  return different
}

let met = true
for (const points of [2, 400]) {
  const bytes = new TextEncoder().encode(document(points))
  const [a, b, c] = [() => ours(bytes), () => orderedPeer(bytes), () => plainPeer(bytes)]
  for (const work of [a, b, c]) warmUp(work)
  const rounds = Array.from({ length: ROUNDS }, () => [timed(a), timed(b), timed(c)] as const)
  const [own, inOrder, asItComes] = [0, 1, 2].map(n => median(rounds.map(round => round[n] ?? Number.NaN)))
  const ratios = rounds.map(([mine, first, second]) => mine / Math.min(first, second))
  const ratio = median(ratios)
  const foreign = foreignBytes(bytes, ours(bytes))
  met &&= ratio <= TARGET && foreign === 0
  console.log(
    `${bytes.length} bytes: ${own?.toFixed(1)} us; fast-xml-parser ${inOrder?.toFixed(1)} us in order, ${asItComes?.toFixed(1)} us as it comes`,
  )
  console.log(
    `  against the faster: ${ratio.toFixed(3)} (${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}, target ${TARGET}) ${ratio <= TARGET ? 'met' : 'MISSED'}`,
  )
  console.log(
    `  foreign bytes changed: ${foreign} (target 0) ${foreign === 0 ? 'met' : 'MISSED'}; by fast-xml-parser in order: ${foreignBytes(bytes, orderedPeer(bytes))}`,
  )
}
process.exitCode = met ? 0 : 1
