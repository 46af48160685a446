/** Seconds as they are shown: single ones below 10, in steps of 5 below a minute, of 10 above. */
function stepped(seconds: number): number {
  const step = seconds < 10 ? 1 : seconds < 60 ? 5 : 10
  return Math.max(1, Math.ceil(seconds / step) * step)
}

/** How much longer a new estimate has to be before a shown one goes up again. */
const WORTH_SAYING = 1.25

/**
 * The seconds left to show: what was shown before stays unless the estimate is shorter, or longer by a quarter. So it counts down and does not jump.
 */
export function steadyEta(shown: number | null, estimate: number | null): number | null {
  if (estimate === null) return shown
  const next = stepped(estimate)
  if (shown === null || next < shown || estimate > shown * WORTH_SAYING + 1) return next
  return shown
}
