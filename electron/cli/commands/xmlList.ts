import { showFields } from '../../../shared/ocppconf/showFields.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { xmlInput } from './xmlInput.ts'

/** `xml list`: every value of a file, secrets masked, with the item it is taken for; and the items that were not found. */
export async function xmlList(session: Session, path: string, as: readonly string[]): Promise<ExitCode> {
  const { t, terminal } = session
  const { file, mapping } = await xmlInput(session, path, as)
  const fields = showFields(file, mapping)
  const values = fields.map(({ path: place, item, certainty, shown, secret }) => {
    return { path: place, item, certainty, value: shown, secret }
  })
  terminal.printJson({ file: path, encoding: file.encoding, values, open: mapping.open })
  const head = [t('table.item'), t('table.certainty'), t('table.path'), t('table.value')]
  const rows = values.map(({ path: place, item, certainty, value }) => [
    item ?? '-',
    certainty ? t(`greenup:certainty.${certainty}`) : '-',
    place,
    value,
  ])
  if (rows.length > 0) terminal.print(table([head, ...rows]))
  const open = mapping.open.map(({ item }) => item).join(', ')
  terminal.tell(t('result.xmlListed', { known: mapping.matches.length, count: values.length, open: open || '-' }))
  return 0
}
