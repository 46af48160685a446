import { z } from 'zod'
import { firmwareVersionSchema } from '../firmware/version.ts'
import { fileBytesSchema } from './fileBytes.ts'
import { procedure } from './procedure.ts'

/**
 * Something found in an image, on its own or against the station. `block` stops a flash, `confirm` asks the person once more, `note` informs.
 * Texts: `firmware.finding.<code>`.
 */
export const imageFindingSchema = z.object({
  code: z.enum([
    'empty',
    'text-file',
    'too-small',
    'too-large',
    'name-unknown',
    'other-model',
    'downgrade',
    'same-version',
    'name-and-image-differ',
    'below-supported',
    'version-not-in-image',
    'project-specific',
    'running-version-unknown',
    'hardware-unknown',
  ]),
  severity: z.enum(['block', 'confirm', 'note']),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ImageFinding = z.infer<typeof imageFindingSchema>

export const firmwareImageSchema = z.object({
  imageId: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number().int(),
  sha256: z.string(),
  /** Four hex digits, by the dialect's polynomial. */
  crc16: z.string(),
  versionInName: firmwareVersionSchema.nullable(),
  /** The version text found in the image itself, where there is one. */
  versionInImage: firmwareVersionSchema.nullable(),
  /** Against the station that is connected now, or alone. */
  findings: z.array(imageFindingSchema),
})
export type FirmwareImage = z.infer<typeof firmwareImageSchema>

export const firmwareContract = {
  /** Takes a copy of the file into memory and checks it; that copy is what is flashed. Refused: file-too-large. */
  load: procedure
    .input(z.object({ name: z.string().min(1).max(255), file: fileBytesSchema }))
    .output(firmwareImageSchema),
  /** A made-up image for the simulated controller, so that flashing can be tried without a file. Refused: on a real station. */
  loadSample: procedure.output(firmwareImageSchema),
  /** The image of a flash that an earlier run did not end, from its copy on this laptop. Refused: image-not-found. */
  loadUnfinished: procedure.input(z.object({ serial: z.string() })).output(firmwareImageSchema),
  /** The same image against the station as it is now. Refused: image-not-found. */
  check: procedure.input(z.object({ imageId: z.string() })).output(firmwareImageSchema),
  /**
   * Check, backup, restart into the loader, transfer, verify, restart, version.
   * `confirmed` lists the codes of the findings the person confirmed, and 'release-notes'.
   * Refused: image-unsuitable, image-unconfirmed, firmware-unknown and what `send` is refused with.
   */
  flash: procedure
    .input(z.object({ imageId: z.string(), confirmed: z.array(z.string()) }))
    .output(z.object({ jobId: z.string() })),
  /** Goes on with a flash that lost its link, on the same station only. Refused: job-not-found, other-station, link errors. */
  resume: procedure.input(z.object({ jobId: z.string() })).output(z.object({ jobId: z.string() })),
}
