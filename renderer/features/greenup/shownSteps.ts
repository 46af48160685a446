import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'

type Steps = GreenupSnapshot['steps']

/** The steps as this window sees them: a file with changes that are not saved is edited, saving is next, and what comes after is to be done again. */
export function shownSteps(steps: Steps, isChanged: boolean): Steps {
  if (!isChanged) return steps
  const store = steps.findIndex(({ step }) => step === 'store')
  return steps.map(({ step }, at) => ({ step, state: at < store ? 'done' : at === store ? 'now' : 'waiting' }))
}
