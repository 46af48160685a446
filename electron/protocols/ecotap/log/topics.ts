import type { LogTopic } from '../../../../shared/log/logLine.ts'

/**
 * What the controllers' lines are about: the first pattern that matches decides. Every pattern is anchored and linear.
 * The lines come from real logs of three firmwares (V32R10, V32R16, V32R18P3); docs/log-grammar.md has their meaning and evidence.
 */
export const topics: readonly (readonly [LogTopic, RegExp])[] = [
  // what comes most, first
  ['sys', /^SYS:/],
  ['meter', /^KWH(?::| METER\b)/],
  // flash text: these two words, and only at the start of a line ('Chk erase' and 'ERASING EVPAGE' are other things)
  ['flash', /^(?:erase|copy flash)\b/],
  // the loader and the start of the application
  ['boot', /^EVCHARGER BOOTLOADER\b/],
  ['boot', /^(?:BOOT|APP INIT) RCU40 ID\b/],
  ['boot', /^NO NEW FIRMWARE FOUND|^NEW FIRMWARE FOUND/],
  ['boot', /^FLASH ID\b|^LPCID\b/],
  ['boot', /^Checking Firmware signature\b|^PRGCODE CRC\b|^Starting APPLICATION\b/],
  ['boot', /^HW[0-9.x]{1,8}FW\d/],
  ['boot', /^MODULES:|^LICENSE CRC:|^APPLICATION COMMS INIT\b/],
  ['boot', /^Channel signature keys\b|^Save channel ECDSA keys\b/],
  // memory and tasks
  ['sys', /^Syslog\b|^(?:RAM|EEP|FLASH) SIZE\/CEILING:|^STACK\/HEAP:|^CARD MEMORY SIZE:/],
  ['sys', /^Heap Size\b|^Stack size\b|^IP free Heap\b|^={4,}/],
  // parameters and where they are kept
  ['config', /^SV CFG\(/],
  ['config', /^CFG version\b|^PARAMETER MIGRATION\b|^Invalid CRC rec_/],
  ['config', /^Save Json CFG\b|^search_json\(|^Chk erase\b|^(?:X[0-9A-F]{4,8}){1,32}$|^Saved \d{1,10} bytes of Json\b/],
  ['config', /^OPTIONS:|^OUT\d?(?:\/\d)? CFG:|^RELAY\d CFG:|^PHASE ORDER\b|^ENCRYPT KEY:/],
  // the central system
  ['ocpp', /^OCPP\b|^ocpp_|^cmd_JSON_COMMAND\b|^CHG BOOT ACCEPT\b|^Date valid:/],
  ['ocpp', /^(?:Model|Vendor) Name\b|^Chargepoint serial\b|^Protocol \[|^DEST:/],
  ['ocpp', /^get_(?:delim_str|json_[a-z0-9]{1,16})\(|^Sending \d{1,10}\/\d|^END-{4,}|^\[[234],"/],
  ['ws', /^WS\b|^HTTP\b/],
  // ways out
  ['gsm', /^GSM\b|^APN\b|^SMS\b|^WF\(|^IP:\d/],
  ['eth', /^DHCP\b|^DNS\b|^ETH\b|^IP address\b|^gateway\b|^netmask\b/],
  // the station
  ['grid', /^PGrid\b|^SLAVE_?(?:CNT|COUNT)\b/],
  ['meter', /^Meter\d{1,3}:|^KWH\b/],
  ['channel', /^CHGFLAGS\[|^LEDSTATE\b|^PP\[|^FORCE CHANNEL\b|^Locks? (?:Thread|init)\b/],
  ['reader', /^Reader\b|^INIT RFID|^PKT found on RFID|^RFID/],
  ['can', /^CAN\b/],
  ['modbus', /^MODBUS\b/],
  ['event', /^ADDEV\[|^EV RETRY\b|^EVENT FLASH\b|^INITIALIZING EVENT\b|^ERASING EVPAGE\b/],
]
