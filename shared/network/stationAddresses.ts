/** The stations with web pages a person can connect a laptop to. */
export const webStations = ['greenup', 'evlink'] as const
export type WebStation = (typeof webStations)[number]

/** The addresses stations have from the factory: Green’up guide, 'Configuration procedure'; EVlink guide, 'Connection to the charging station'. */
export const factoryAddresses: Readonly<Record<WebStation, string>> = {
  greenup: '192.168.1.200',
  evlink: '192.168.0.102',
}
