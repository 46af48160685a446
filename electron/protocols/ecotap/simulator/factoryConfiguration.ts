/** One stored key: its value as it left the factory, and what the controller accepts for it. */
export interface FactoryKey {
  key: string
  value: string
  access: 'RW' | 'RO' | 'WO'
  accepts?: RegExp
}

const whole9999 = /^\d{1,4}$/
const upTo63 = /^([0-9]|[1-5][0-9]|6[0-3])$/
const channelOptions =
  'PlugAndCharge=0,OvercurrentSens=0,StopOnChargeComplete=0,OfflineStopOnDisconnect=0,StopOnLowCosphi=0,Rel2OnLowCosphi=0'

function rw(key: string, value: string, accepts?: RegExp): FactoryKey {
  return accepts ? { key, value, access: 'RW', accepts } : { key, value, access: 'RW' }
}

function ro(key: string, value: string): FactoryKey {
  return { key, value, access: 'RO' }
}

/**
 * The simulated controller's keys: the 26 of ECClite guide 11, OCPP 1.6 standard keys, and further vendor keys whose names are public. All values
 * are fictional. Spellings are those devices show, which differ from the guide's in case (`grid_InstallationMaxCurrent`).
 */
export const factoryConfiguration: readonly FactoryKey[] = [
  { key: 'authorizationKey', value: '', access: 'WO' },
  rw('AllowOfflineTxForUnknownId', 'false'),
  rw('AuthorizationCacheEnabled', 'false'),
  rw('AuthorizeRemoteTxRequests', 'true'),
  ro('ChargeProfileMaxStackLevel', '9'),
  ro('ChargingScheduleAllowedChargingRateUnit', 'current,power'),
  ro('ChargingScheduleMaxPeriods', '96'),
  rw('BlinkRepeat', '3'),
  rw('ClockAlignedDataInterval', '0'),
  rw('ConnectionTimeOut', '60'),
  rw('ConnectorPhaseRotation', '1.RST,2.RST'),
  ro('GetConfigurationMaxKeys', '100'),
  ro('ConnectorPhaseRotationMaxLength', '2'),
  rw('HeartbeatInterval', '240', /^\d{1,6}$/),
  rw('LightIntensity', '100'),
  rw('LocalAuthListEnabled', 'false'),
  ro('LocalAuthListMaxLength', '500'),
  rw('LocalAuthorizeOffline', 'true'),
  rw('LocalPreAuthorize', 'false'),
  ro('MaxChargingProfilesInstalled', '18'),
  rw('MaxEnergyOnInvalidId', '0'),
  rw('MeterValuesAlignedData', 'Energy.Active.Import.Register'),
  ro('MeterValuesAlignedDataMaxLength', '10'),
  rw('MeterValuesSampledData', 'Energy.Active.Import.Register,Current.Import,Voltage,Temperature,Frequency'),
  ro('MeterValuesSampledDataMaxLength', '10'),
  rw('MeterValueSampleInterval', '600', /^\d{1,6}$/),
  rw('MinimumStatusDuration', '0'),
  ro('NumberOfConnectors', '2'),
  ro('ReserveConnectorZeroSupported', 'false'),
  rw('ResetRetries', '3'),
  ro('SendLocalListMaxLength', '100'),
  rw('StopTransactionOnEVSideDisconnect', 'true'),
  rw('StopTransactionOnInvalidId', 'true'),
  rw('StopTxnAlignedData', ''),
  ro('StopTxnAlignedDataMaxLength', '10'),
  rw('StopTxnSampledData', 'Energy.Active.Import.Register'),
  ro(
    'SupportedFeatureProfiles',
    'Core,FirmwareManagement,LocalAuthListManagement,RemoteTrigger,Reservation,SmartCharging',
  ),
  rw('TransactionMessageAttempts', '3'),
  rw('TransactionMessageRetryInterval', '60'),
  rw('UnlockConnectorOnEVSideDisconnect', 'true'),
  rw('WebSocketPingInterval', '240', /^\d{1,6}$/),
  rw('chg_Ch1Options', channelOptions),
  rw('chg_Ch2Options', channelOptions),
  rw('chg_ChannelsEnabled', '1,2'),
  rw(
    'chg_Debug',
    'warn=1,error=1,date=0,syslog=0,gsm=1,events=1,com=1,ocpp=1,eth=1,grid=1,ctrl=3,general=3,sensors=1,fw=1,modbus=1,canbus=1,sys=1',
  ),
  rw('chg_IndicatorScheme', 'default'),
  rw('chg_io_Input', 'None,None'),
  rw('chg_io_Output', 'Charging_Ch1,Charging_Ch2'),
  rw('chg_io_Relay2', 'None,None'),
  rw('chg_KWH1', 'EASTR_SDM72D,1,9600,N,1'),
  rw('chg_KWH2', 'EASTR_SDM72D,2,9600,N,1'),
  rw('chg_KWH3', 'none,0,9600,N,1'),
  rw('chg_MinChargingCurrent', '6', upTo63),
  rw('chg_Mode3Current', '0,0'),
  rw('chg_Options', 'RestartTransOnBoot=0,ZeRdy=1,CircDbg=0,NoBeep=0,ChgProf=1'),
  rw('chg_RatedCurrent', '16,16', /^\d{1,3}(,\d{1,3})?$/),
  rw('chg_Reader1', 'sl032,any'),
  rw('chg_Reader2', 'none,CH2'),
  rw('chg_SktType', 'Lock+CP+PP,Lock+CP+PP'),
  rw('chg_StationMaxCurrent', '25', /^\d{1,3}$/),
  rw('com_AuthOptions', 'chkOnlineAuth=1,StopOnAnyCrd=0,AllowAllCards=0,chkOnlineAuthStop=0'),
  rw('com_AuthTimeOut', '60'),
  rw('com_AutoCommitHrs', '0'),
  rw('com_Endpoint', 'ocpp.example.test:80/#OSN#'),
  rw('com_FwOptions', 'Sfwu=0,FwUpdateInIdleOnly=1'),
  rw('com_OCPPID', 'NL*ECO*1000', /^.{1,25}$/),
  rw('com_OCPPInfo', 'modelname=ECC-AC,vendorname=Ecotap,CpSn=11790001'),
  rw('com_Options', 'Events=1,BlockBeforeBoot=1,Wdt=0,updSendInIdle=0,blockLgFull=0,UseTLS=0,comMaster=0'),
  rw('com_ProtCh', 'ETH', /^(ETH|GSM)$/i),
  rw('com_ProtType', 'OCPP1.6J', /^(LMS|OCPP1\.5J|OCPP1\.6J|Clear)$/i),
  rw('eth_cfg', 'Type=dhcp,ip=0.0.0.0,netmask=0.0.0.0,dns=0.0.0.0,gw=0.0.0.0'),
  rw('eth_host_port', '0'),
  rw('eth_parent', ''),
  ro('gps_LAT', '0.000000'),
  ro('gps_LON', '0.000000'),
  ro('gps_TIME', '0'),
  rw('grid_CommChannel', 'canbus'),
  rw('grid_InstallationMaxCurrent', '250', whole9999),
  rw('grid_InstallationSaveCurrent', '100', whole9999),
  rw('grid_Role', 'Station_ctrl', /^(No_ctrl|Station_ctrl|Slave|Master|Supervisor)$/i),
  rw('grid_SupervisorClientCount', '0'),
  rw('grid_SupervisorTotalcurrent', '0'),
  rw('grid_TotalcurrentOffset', '0'),
  rw('gsm_APN', 'm2mservices,,', /^[^,]{0,39},[^,]{0,24},[^,]{0,24}$/),
  ro('gsm_Model', 'BG95-M3'),
  rw('gsm_Oper', '0', /^(0|\d{5})$/),
  rw('gsm_Options', 'noSmsChk=0,AutoAPN=0,3G4G=0'),
  ro('gsm_SigQ', '20'),
  rw('gsm_SMS', ''),
]
