import { acsmartContract } from './acsmart.ts'
import { backupsContract } from './backups.ts'
import { evlinkContract } from './evlink.ts'
import { firmwareContract } from './firmware.ts'
import { greenupContract } from './greenup.ts'
import { installationContract } from './installation.ts'
import { jobsContract } from './jobs.ts'
import { logContract } from './log.ts'
import { networkContract } from './network.ts'
import { ocppconfContract } from './ocppconf.ts'
import { portsContract } from './ports.ts'
import { settingsContract } from './settings.ts'
import { stationContract } from './station.ts'
import { systemContract } from './system.ts'
import { templatesContract } from './templates.ts'

/** Everything a page or the terminal may ask of the backend. Served over Electron's MessagePort, a WebSocket, and in-process. */
export const contract = {
  acsmart: acsmartContract,
  ports: portsContract,
  station: stationContract,
  log: logContract,
  jobs: jobsContract,
  firmware: firmwareContract,
  settings: settingsContract,
  backups: backupsContract,
  ocppconf: ocppconfContract,
  installation: installationContract,
  network: networkContract,
  greenup: greenupContract,
  evlink: evlinkContract,
  templates: templatesContract,
  system: systemContract,
}
export type Contract = typeof contract
