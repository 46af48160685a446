import type { GreenupSnapshot, GreenupStep } from '../../../shared/contract/greenup.ts'

/** Which steps are done, and which one is next: the first that is not. */
export function greenupSteps({
  recovered,
  stored,
  check,
  status,
}: Pick<GreenupSnapshot, 'recovered' | 'stored' | 'check' | 'status'>): GreenupSnapshot['steps'] {
  const checked = check?.same === true
  const done: readonly (readonly [GreenupStep, boolean])[] = [
    ['recover', recovered !== null || stored !== null],
    ['edit', stored !== null],
    ['store', stored !== null],
    ['check', stored !== null && checked],
    ['activate', stored !== null && checked && status?.activation === true],
  ]
  const next = done.find(([, isDone]) => !isDone)?.[0]
  return done.map(([step, isDone]) => ({ step, state: isDone ? 'done' : step === next ? 'now' : 'waiting' }))
}
