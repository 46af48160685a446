import type { ErrorCode } from '../shared/errors.ts'
import type { JobKind, NextStep, StationCondition } from '../shared/job.ts'

/** What to do after an error, where neither the job nor the station's state says more. */
const byCode: Partial<Record<ErrorCode, NextStep>> = {
  'port-busy': 'close-other-program',
  'port-denied': 'close-other-program',
  'port-not-found': 'check-cable',
  'link-lost': 'reconnect',
  'link-stuck': 'reconnect',
  'link-loopback': 'check-cable',
  'not-connected': 'reconnect',
  'not-identified': 'power-cycle',
  'dialect-not-answered': 'power-cycle',
  'no-answer': 'check-cable',
  'answer-invalid': 'retry',
  'controller-restarted': 'receive-and-compare',
  'boot-not-seen': 'power-cycle',
  'no-save-line': 'receive-and-compare',
  'values-differ': 'receive-and-compare',
  'parameters-refused': 'receive-and-compare',
  'image-unsuitable': 'choose-other-file',
  'flash-boot-loop': 'contact-vendor',
  'flash-version-differs': 'flash-again',
  'flash-image-crc': 'flash-again',
  'flash-program-invalid': 'flash-again',
  'flash-not-started': 'wait-then-power-cycle',
  'flash-too-many-errors': 'check-cable',
  'backup-failed': 'retry',
}

/** A flash in these states is answered by the state, whatever broke it. */
const flashByState: Partial<Record<StationCondition, NextStep>> = {
  'copying-firmware': 'wait-then-power-cycle',
  'firmware-unknown': 'wait-then-power-cycle',
  'firmware-invalid': 'flash-again',
}

const resumable = new Set<ErrorCode>([
  'link-lost',
  'link-stuck',
  'not-connected',
  'flash-stalled',
  'no-answer',
  'controller-restarted',
])

/** The next step a person takes after `code` ended a job that leaves the station in `station`. */
export function nextStepFor(code: ErrorCode, job: JobKind, station: StationCondition): NextStep {
  if (job === 'flash') {
    const step = flashByState[station]
    if (step) return step
    if (station === 'old-firmware-safe' && resumable.has(code)) return 'resume-flash'
  }
  return byCode[code] ?? 'retry'
}
