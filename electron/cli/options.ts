/** The options every command understands, checked. */
export interface CliOptions {
  port: string | undefined
  /** bit/s. */
  baud: number
  json: boolean
  yes: boolean
  acceptUnconfirmed: boolean
  /** The data folder, absolute. */
  data: string
  lang: string
  version: string
}
