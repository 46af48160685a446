import type { ErrorInfo } from '../../shared/errors.ts'
import { errorWords } from '../../shared/errorWords.ts'
import type { Failure } from '../../shared/job.ts'
import type { Speech } from './speech.ts'

/** What happened, the state of the station where one is concerned, and the next step; a line each. */
export function describeError(t: Speech, error: ErrorInfo, left: Pick<Failure, 'station' | 'next'> | null): string {
  const words = errorWords(error)
  const next = left === null ? t(`errors:${error.code}.next`, words) : t(`job:nextStep.${left.next}.text`)
  const lines = [t('failure.happened', { text: t(`errors:${error.code}.happened`, words) })]
  if (left !== null) lines.push(t('failure.station', { text: t(`job:station.${left.station}.text`) }))
  lines.push(t('failure.next', { text: next }))
  return lines.join('\n')
}
