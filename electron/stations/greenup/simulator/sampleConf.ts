export interface SampleConf {
  readonly address: string
  readonly uri: string
  readonly uid: string
  readonly user: string
  readonly password: string
  /** One side has two sockets. */
  readonly sides: 1 | 2
}

const SOCKETS = [
  ['1', 'right', 'T2S', '32'],
  ['2', 'right', '2P+T', '16'],
  ['3', 'left', 'T2S', '32'],
  ['4', 'left', '2P+T', '16'],
] as const

/** The OCPPConf.xml a simulated station comes with. Its element names are an assumption; only what it can hold is Legrand's list. */
export function sampleConf({ address, uri, uid, user, password, sides }: SampleConf): string {
  const points = SOCKETS.slice(0, sides * 2).map(
    ([id, side, socket, current]) =>
      `    <ChargePoint id="${id}" side="${side}" socket="${socket}"><MaxCurrent>${current}</MaxCurrent><Cable>detachable</Cable><OCPPAction>enabled</OCPPAction></ChargePoint>`,
  )
  const router = address.replace(/\d+$/, '254')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- greenup-sim-1: the names of the elements are an assumption, not Legrand’s -->',
    '<OCPPConf version="1">',
    `  <Server><URI>${uri}</URI><UID>${uid}</UID></Server>`,
    '  <Ethernet>',
    `    <Address>${address}</Address><Netmask>255.255.255.0</Netmask><Gateway>${router}</Gateway>`,
    `    <DHCP>0</DHCP><DNS1>${router}</DNS1><DNS2></DNS2>`,
    '  </Ethernet>',
    '  <WiFi><SSID></SSID><Key></Key><Address>192.168.2.200</Address><Netmask>255.255.255.0</Netmask><Gateway/><DHCP>1</DHCP><DNS1/><DNS2/></WiFi>',
    '  <BadgeOffline>local</BadgeOffline>   <!-- all | local | none -->',
    `  <Web><Login>${user}</Login><Password>${password}</Password></Web>`,
    '  <MeterValueSampleInterval>30</MeterValueSampleInterval>',
    '  <ConnectionTimeOut>60</ConnectionTimeOut>',
    '  <HeartbeatInterval>60</HeartbeatInterval>',
    '  <TxMode>1</TxMode>',
    '  <BasicAuthentication enabled="0"><User></User><Password></Password></BasicAuthentication>',
    '  <ChargePoints>',
    ...points,
    '  </ChargePoints>',
    '</OCPPConf>',
    '',
  ].join('\r\n')
}
