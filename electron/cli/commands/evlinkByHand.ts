import { type EvlinkTask, evlinkGuide } from '../../../shared/stations/evlink/guide.ts'
import type { Speech } from '../speech.ts'

/** A task of the guide by hand, a line for each step: where, and what to do. */
export function evlinkByHand(t: Speech, task: EvlinkTask): string[] {
  const steps = evlinkGuide[task].map(({ id, tab, subTab }, at) => {
    const place = [tab, subTab].filter(each => each !== null).join(' > ')
    return `  ${at + 1}. ${place === '' ? '' : `${place}: `}${t(`evlink:guide.step.${id}`)}`
  })
  return [`${t('evlink:guide.by')}: ${t(`evlink:guide.task.${task}`)}`, ...steps]
}
