import { type GreenupTask, greenupGuide, type PageLabel } from '../../../shared/stations/greenup/guide.ts'
import type { Speech } from '../speech.ts'

/** A word of the station's pages, as the guides print it. */
function wordOf(label: PageLabel | null): string | null {
  if (label === null) return null
  return [...new Set([label.fr, label.en])].filter(word => word !== null).join(' / ')
}

/** A task of the guide by hand, a line for each step: where, and what to do. */
export function greenupByHand(t: Speech, task: GreenupTask): string[] {
  const steps = greenupGuide[task].map(({ id, page, field, button, value }, at) => {
    const place = [page, field, button].flatMap(label => wordOf(label) ?? []).join(' > ')
    const set = value === null ? '' : ` [${value}]`
    return `  ${at + 1}. ${place === '' ? '' : `${place}: `}${t(`greenup:guide.step.${id}`)}${set}`
  })
  return [`${t('greenup:guide.by')}: ${t(`greenup:guide.task.${task}`)}`, ...steps]
}
