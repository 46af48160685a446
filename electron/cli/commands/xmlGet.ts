import { showFields } from '../../../shared/ocppconf/showFields.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { placeOf, xmlInput } from './xmlInput.ts'

/** `xml get`: one value, masked where it is a secret; 2 where the file does not have it. */
export async function xmlGet(session: Session, path: string, name: string, as: readonly string[]): Promise<ExitCode> {
  const { t, terminal } = session
  const input = await xmlInput(session, path, as)
  const place = placeOf(t, input, name)
  const field = showFields(input.file, input.mapping).find(shown => shown.path === place)
  if (!field) return 2
  const { item, certainty, shown, secret } = field
  terminal.printJson({ file: path, path: place, item, certainty, value: shown, secret })
  terminal.print(shown)
  return 0
}
