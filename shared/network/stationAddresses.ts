/** The stations with web pages a person can connect a laptop to. */
export const webStations = ['greenup', 'evlink'] as const
export type WebStation = (typeof webStations)[number]

/** The addresses stations have from the factory: Green’up guide, 'Configuration procedure'; EVlink guide, 'Connection to the charging station'. */
export const factoryAddresses: Readonly<Record<WebStation, string>> = {
  greenup: '192.168.1.200',
  evlink: '192.168.0.102',
}

/** User and password of every new station: Green’up guide, 'Configuration procedure', 2; EVlink guide, 'Connection to the charging station'. */
export const factoryLogins: Readonly<Record<WebStation, { readonly user: string; readonly password: string }>> = {
  greenup: { user: 'admin', password: 'admin' },
  evlink: { user: 'admin', password: 'ADMIN' },
}
