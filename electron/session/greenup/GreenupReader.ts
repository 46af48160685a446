import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import type { XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import type { FileBackup } from '../../../shared/stations/fileBackup.ts'
import { showData } from '../../stations/greenup/ocppData.ts'
import type { ModePage } from '../../stations/greenup/pages.ts'
import type { StationStatus } from '../../stations/greenup/readStatus.ts'
import type { FileBackups } from '../../stations/web/FileBackups.ts'
import { shownPlace } from '../../stations/web/stationAddress.ts'
import type { Credentials, GreenupConnection } from './GreenupConnection.ts'
import type { GreenupRecord } from './GreenupRecord.ts'

/** OCPPConf.xml as the station has it, and its copy on this laptop. */
export interface RecoveredFile {
  readonly file: XmlFile
  readonly bytes: Uint8Array
  readonly backup: FileBackup
}

/** Reads a station into what is known of it. Changes nothing on the station. */
export class GreenupReader {
  readonly #connection: GreenupConnection
  readonly #record: GreenupRecord
  readonly #backups: FileBackups

  constructor(connection: GreenupConnection, record: GreenupRecord, backups: FileBackups) {
    this.#connection = connection
    this.#record = record
    this.#backups = backups
  }

  get #now(): GreenupSnapshot {
    return this.#record.now
  }

  /** Takes down where the station is now. */
  takePlace(): void {
    this.#record.change(shownPlace(this.#connection.address))
  }

  /** Mode, header and generation; signs in once more where the station has ended the visit. */
  async readMode(signal: AbortSignal): Promise<void> {
    this.#record.takePage(await this.#connection.enter(signal))
  }

  /** The same with the login that the station was given just now. */
  async readModeWith(given: Partial<Credentials>, signal: AbortSignal): Promise<void> {
    this.#record.takePage(await this.#connection.enterWith(given, signal))
    this.#record.change({ defaultLogin: this.#connection.isDefaultLogin })
  }

  /** 'OCPP status' and 'OCPP data'. */
  async readStatus(signal: AbortSignal): Promise<StationStatus> {
    const read = await this.#connection.client.status(signal)
    this.#record.change({ status: { ...read, data: showData(read.data), readAt: Date.now() } })
    return read
  }

  /** What is known right after signing in, from `page` and the page 'About'; the status where that may be read. */
  async welcome(page: ModePage, signal: AbortSignal): Promise<void> {
    const identity = await this.#connection.client.readAbout(signal)
    this.takePlace()
    this.#record.takeIdentity(identity)
    this.#record.change({ defaultLogin: this.#connection.isDefaultLogin })
    this.#record.takePage(page)
    await this.readStatusWhereAllowed(signal)
  }

  /** 'OCPP status' and 'OCPP data', unless the person has not allowed that yet. */
  async readStatusWhereAllowed(signal: AbortSignal): Promise<void> {
    const { ways } = this.#now
    if (ways.some(({ action, consent }) => action === 'status' && consent !== 'needed')) await this.readStatus(signal)
  }

  /** OCPPConf.xml, and a copy of it in the backup folder. Throws action-unconfirmed, backup-failed. */
  async backUp(signal: AbortSignal): Promise<RecoveredFile> {
    this.#record.assertAllowed('recover')
    const { file, bytes } = await this.#connection.client.recover(signal)
    const backup = await this.#backups.write(this.#record.station, this.#record.dialect.recover.fileName, bytes)
    this.#record.change({ recovered: backup })
    return { file, bytes, backup }
  }

  /** Before every write: a Green'Up page that knows us, and a copy of the station's file. */
  async prepareWrite(signal: AbortSignal): Promise<RecoveredFile> {
    await this.readMode(signal)
    return this.backUp(signal)
  }
}
