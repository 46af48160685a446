import type { SimulatedScenario } from '../../../../shared/contract/station.ts'
import type { FirmwareVersion } from '../../../../shared/firmware/version.ts'
import type { Fault } from './faults.ts'

/** Parts of the boot log that not every controller prints. */
export type LogVariant = 'eth' | 'gsm' | 'healthy' | 'meter-fault' | 'production' | 'in-service'

/** What a simulated controller is before anybody changes it. All identifiers are fictional. */
export interface Scenario {
  firmware: FirmwareVersion
  /** How its boot log names that firmware. */
  bootLine: string
  modules: string
  moduleId: string
  variants: readonly LogVariant[]
  configuration: Readonly<Record<string, string>>
  faults: readonly Fault[]
  /** Firmware below V32 has no JSON commands (ECClite guide, section 4). */
  understandsJson: boolean
}

const V32R16: FirmwareVersion = { version: 32, release: 16, patch: 0, hardware: '4.x' }

const ethernet: Scenario = {
  firmware: V32R16,
  bootLine: 'HW4.xFW32R16',
  modules: 'OCPP,ETH',
  moduleId: '11790001',
  variants: ['eth', 'healthy', 'in-service'],
  configuration: {},
  faults: [],
  understandsJson: true,
}

const productionConfiguration = {
  chg_KWH1: 'PULSE,1,1000,N,1',
  chg_KWH2: 'none,0,9600,N,1',
  com_Endpoint: 'lms.example.test:80/#SN#',
  com_OCPPID: 'LMS-1705000',
  com_OCPPInfo: 'modelname=EVC2.2,vendorname=LMS,CpSn=1705000',
}

export const scenarios: Readonly<Record<SimulatedScenario, Scenario>> = {
  ethernet,
  gsm: {
    ...ethernet,
    moduleId: '11790002',
    modules: 'OCPP,GSM',
    variants: ['gsm', 'healthy', 'in-service'],
    configuration: {
      com_ProtCh: 'GSM',
      com_OCPPID: 'NL*ECO*1002',
      com_OCPPInfo: 'modelname=DUO2,vendorname=Ecotap,CpSn=11790002',
    },
  },
  production: {
    ...ethernet,
    firmware: { version: 32, release: 10, patch: 0, hardware: '420' },
    bootLine: 'HW420FW32R10',
    modules: 'OCPP,ETH,PTEST',
    moduleId: '1705000',
    variants: ['eth', 'healthy', 'production'],
    configuration: productionConfiguration,
  },
  'meter-fault': {
    ...ethernet,
    firmware: { version: 32, release: 18, patch: 3, hardware: '4.x' },
    bootLine: 'HW4.xFW32R18P3',
    moduleId: '11790003',
    variants: ['eth', 'meter-fault', 'in-service'],
    configuration: { com_OCPPID: 'NL*ECO*1003', com_OCPPInfo: 'modelname=WG,vendorname=Ecotap,CpSn=11790003' },
  },
  'old-firmware': {
    ...ethernet,
    firmware: { version: 31, release: 5, patch: 0, hardware: '420' },
    bootLine: 'HW420FW31R05',
    moduleId: '11790004',
    configuration: { com_OCPPID: 'NL*ECO*1004', com_OCPPInfo: 'modelname=EVC2.2,vendorname=Ecotap,CpSn=11790004' },
    understandsJson: false,
  },
  rejecting: {
    ...ethernet,
    moduleId: '11790005',
    configuration: { com_OCPPID: 'NL*ECO*1005', com_OCPPInfo: 'modelname=ECC-AC,vendorname=Ecotap,CpSn=11790005' },
    faults: [
      { name: 'key-answers', key: 'chg_StationMaxCurrent', answer: 'Rejected' },
      { name: 'key-answers', key: 'chg_KWH3', answer: 'NotSupported' },
      { name: 'key-answers', key: 'grid_Role', answer: 'RebootRequired' },
      { name: 'key-answers', key: 'gsm_Oper', answer: 'none' },
    ],
  },
  'no-power': { ...ethernet, faults: [{ name: 'no-power' }] },
}
