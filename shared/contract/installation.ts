import { z } from 'zod'
import { installationSchema } from '../installation/installation.ts'
import { procedure } from './procedure.ts'

/** A station as `stationId` names it, or `file` for files that are edited without one. */
export const installationOfSchema = z.string().min(1).max(200)

export const installationContract = {
  /** What was entered for a station; nulls where nothing was. */
  get: procedure.input(z.object({ station: installationOfSchema })).output(installationSchema),
  /** Keeps it for this station; all nulls forget it. Refused: folder-unusable; it then holds until the program ends. */
  set: procedure
    .input(z.object({ station: installationOfSchema, installation: installationSchema }))
    .output(installationSchema),
}
