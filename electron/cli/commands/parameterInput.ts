import {
  MAX_PARAMETER_FILE_BYTES,
  type ParameterFile,
  parseParameterFile,
} from '../../../shared/parameters/parameterFile.ts'
import { readInput } from '../../files/readInput.ts'

/** A parameter file from the disk. Throws file-* and json-*. */
export async function parameterInput(path: string): Promise<ParameterFile> {
  return parseParameterFile(await readInput(path, MAX_PARAMETER_FILE_BYTES))
}
