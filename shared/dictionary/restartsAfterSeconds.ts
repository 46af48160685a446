import type { Parameter } from './dictionarySchema.ts'

/** Seconds after which the station restarts by itself when this parameter changes; null where it does not. */
export function restartsAfterSeconds(parameter: Pick<Parameter, 'sideEffects'>): number | null {
  const restart = parameter.sideEffects.find(effect => effect.kind === 'restart')
  return restart ? restart.afterSeconds : null
}
