import { compareContents } from '../../../shared/compare/compareContents.ts'
import { compareReport } from '../../../shared/compare/compareReport.ts'
import type { ComparedRow } from '../../../shared/compare/compareSets.ts'
import { countDifferences, isChanged } from '../../../shared/compare/countDifferences.ts'
import { safeSave } from '../../files/safeSave.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { comparedInput, comparedStation } from './comparedInput.ts'

interface DiffOptions {
  readonly file: string
  /** Another file or backup; without it the controller. */
  readonly other: string | undefined
  /** What both came from. */
  readonly base: string | undefined
  /** Where a report is written to. */
  readonly output: string | undefined
}

function forJson({ name, difference, left, right, origin }: ComparedRow, threeWay: boolean): object {
  const sides = { key: name, difference, a: left?.shown ?? null, b: right?.shown ?? null }
  return threeWay ? { ...sides, base: origin?.shown ?? null } : sides
}

/**
 * `config diff`: a file or a backup against another one or against the controller, with `base` three-way; secrets masked. 1 where they differ: keys
 * that only the controller has, values that cannot be written and other spellings of the same value are no difference.
 */
export async function configDiff(session: Session, { file, other, base, output }: DiffOptions): Promise<ExitCode> {
  const { terminal, t } = session
  const left = await comparedInput(session, file)
  const origin = base === undefined ? null : await comparedInput(session, base)
  const right = other === undefined ? await comparedStation(session) : await comparedInput(session, other)
  const rows = await compareContents(left.content, right.content, origin?.content ?? null)
  if (rows === null) throw new CommandFailure({ code: 'usage', data: { reason: t('compare:noMatch.more') } })

  const counts = countDifferences(rows)
  const different = rows.filter(
    row => isChanged(row) || row.difference === 'left-only' || (other !== undefined && row.difference === 'right-only'),
  )
  const threeWay = origin !== null
  if (output !== undefined) {
    const names = { left: left.name, right: right.name, origin: origin?.name ?? null }
    const report = compareReport(rows, names, word => t(`compare:report.${word}`))
    await safeSave(output, new TextEncoder().encode(report))
    terminal.tell(t('result.written', { path: output }))
  }
  const readOnly = rows.filter(row => row.difference === 'read-only')
  terminal.printJson({
    different: different.map(row => forJson(row, threeWay)),
    readOnly: readOnly.map(row => forJson(row, threeWay)),
    same: counts.same,
    counts,
  })
  if (different.length === 0) {
    terminal.tell(t('result.same'))
    return 0
  }
  const absent = t('table.absent')
  const head = [t('table.key'), t('table.inFile'), other ?? t('table.inStation')]
  const more = threeWay ? [t('table.inBase'), t('table.difference')] : []
  const lines = different.map(({ name, left: a, right: b, origin: from, difference }) => [
    name,
    a?.shown ?? absent,
    b?.shown ?? absent,
    ...(threeWay ? [from?.shown ?? absent, t(`compare:difference.${difference}`)] : []),
  ])
  terminal.print(table([[...head, ...more], ...lines]))
  const words = [
    t('compare:count.changed', { count: counts.changed }),
    ...(threeWay ? [t('compare:count.conflicts', { count: counts.conflicts })] : []),
    t('compare:count.leftOnly', { count: counts.leftOnly }),
    t('compare:count.rightOnly', { count: counts.rightOnly }),
    t('compare:count.readOnly', { count: counts.readOnly }),
    t('compare:count.same', { count: counts.same }),
  ]
  terminal.tell(`${t('result.different', { count: different.length })} (${words.join(' · ')})`)
  return 1
}
