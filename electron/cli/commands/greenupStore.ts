import { AppError } from '../../../shared/errors.ts'
import { checkServer, checkUid } from '../../../shared/ocppconf/checkServer.ts'
import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import { MAX_XML_FILE_BYTES, toBytes } from '../../../shared/ocppconf/xmlFile.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import type { Speech } from '../speech.ts'
import { table } from '../table.ts'
import { orGreenupByHand } from './orGreenupByHand.ts'
import { greenupNow, visitGreenup } from './visitGreenup.ts'
import { findingRows } from './xmlFindings.ts'
import { xmlInput } from './xmlInput.ts'

export interface GreenupStoreArguments extends WebStationArguments {
  as: string[]
  url?: string
  uid?: string
  ocpp?: boolean
}

/** What is found in URL and UID, a row for each. */
function fieldRows(t: Speech, url: string, uid: string): string[][] {
  const blank = (text: string) =>
    text === text.trim() ? [] : [{ severity: 'error' as const, code: 'outer-blanks' as const, data: {} }]
  const found = [
    ...[...blank(url), ...checkServer(url, uid)].map(each => ({ label: 'URL', ...each })),
    ...[...blank(uid), ...checkUid(uid)].map(each => ({ label: 'UID', ...each })),
  ]
  return found.map(({ label, severity, code, data = {} }) => [
    t(`severity.${severity}`),
    label,
    `${t(`greenup:findings.${code}.title`, data)} ${t(`greenup:findings.${code}.rule`, data)}`,
  ])
}

/** What is to be stored, from the command line: a file, or the two fields. Throws usage, file-* and xml-*. */
async function inputOf(session: Session, path: string | undefined, { as, url, uid }: GreenupStoreArguments) {
  if (path !== undefined && url === undefined && uid === undefined) {
    const { file, mapping } = await xmlInput(session, path, as)
    const rows = findingRows(session.t, file, checkXmlFile(file, mapping))
    if (rows.length > 0) session.terminal.tell(table(rows))
    const bytes = toBytes(file)
    const limit = MAX_XML_FILE_BYTES
    if (bytes.length > limit) throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit } })
    const items = mapping.matches.flatMap(({ path: place, item, certainty }) =>
      certainty === 'given' ? [{ path: place, item }] : [],
    )
    return { kind: 'file' as const, file: new Blob([Uint8Array.from(bytes)]), items }
  }
  if (path === undefined && url !== undefined && uid !== undefined) {
    const rows = fieldRows(session.t, url, uid)
    if (rows.length > 0) session.terminal.tell(table(rows))
    return { kind: 'fields' as const, url, uid }
  }
  throw new CommandFailure({ code: 'usage', data: { reason: session.t('refusal.fileOrData') } })
}

/** `greenup store`: OCPPConf.xml, or URL and UID, with a copy before and reading back after. Activates nothing. */
export async function greenupStore(
  session: Session,
  path: string | undefined,
  options: GreenupStoreArguments,
): Promise<ExitCode> {
  const { t, terminal, client } = session
  const input = await inputOf(session, path, options)
  return orGreenupByHand<ExitCode>(session, input.kind === 'file' ? 'store' : 'set-data', async () => {
    await visitGreenup(session, options)
    if (options.ocpp === true) await client.greenup.setMode()
    if (input.kind === 'file') await client.greenup.store({ file: input.file, items: input.items })
    else await client.greenup.setData({ url: input.url, uid: input.uid })
    const { stored, recovered, moved, address, status } = await greenupNow(session)
    terminal.printJson({ address, stored, backup: recovered, moved, status })
    terminal.print(stored?.data ?? '')
    if (moved?.state === 'there') terminal.tell(t('greenup:moved', { from: moved.from, to: address }))
    terminal.tell(t('result.greenupStored'))
    if (recovered) terminal.tell(t('result.backup', { path: recovered.path }))
    return 0
  })
}
