import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diffLines, linesOf } from '../../../shared/diffLines.ts'
import { ColouredLine } from './ColouredLine.tsx'

/** Texts of up to so many lines are shown whole. */
const SHORT = 60
const CONTEXT = 3

interface Props {
  readonly before: string
  readonly after: string
  /** The same texts with bullets in place of secrets, line by line. */
  readonly shownBefore: string
  readonly shownAfter: string
}

/** What changed, line by line; a changed secret shows as changed and stays hidden. */
export function DiffView({ before, after, shownBefore, shownAfter }: Props) {
  const { t } = useTranslation('xml')
  const lines = useMemo(() => {
    const [old, now] = [linesOf(before), linesOf(after)]
    return diffLines(old, now, Math.max(old.length, now.length) <= SHORT ? SHORT : CONTEXT)
  }, [before, after])
  const oldLines = useMemo(() => linesOf(shownBefore), [shownBefore])
  const newLines = useMemo(() => linesOf(shownAfter), [shownAfter])
  return (
    <ol className="xmldiff">
      {lines.map(line => {
        if (line.kind === 'gap')
          return (
            <li key={`gap ${line.after}`} className="gap">
              <span aria-hidden="true">…</span>
              <span aria-hidden="true" />
              <span>{t('changes.gap', { count: line.lines })}</span>
            </li>
          )
        const number = line.kind === 'del' ? line.before : line.after
        const text = (line.kind === 'del' ? oldLines : newLines)[number - 1] ?? ''
        return (
          <li key={`${line.kind} ${number}`} className={line.kind}>
            <span className="no">{number}</span>
            <span aria-hidden="true">{line.kind === 'del' ? '−' : line.kind === 'add' ? '+' : ''}</span>
            <span className="ln">
              {line.kind !== 'same' && (
                <span className="visually-hidden">{t(line.kind === 'del' ? 'changes.removed' : 'changes.added')} </span>
              )}
              <ColouredLine text={text} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
