import type { WebStation } from '../../shared/network/stationAddresses.ts'
import { webStations } from '../../shared/network/stationAddresses.ts'
import type { WebAnswer } from '../stations/web/WebAnswer.ts'

/** Whose page an answer is, by the words of which each station's dialect says that one stands in the title of its pages; null for any other. */
export function recognisePage(
  words: Readonly<Record<WebStation, readonly string[]>>,
  answer: Pick<WebAnswer, 'text'>,
): WebStation | null {
  const title = /<title[^>]*>([^<]*)/i.exec(answer.text)?.[1]?.toLowerCase() ?? ''
  return webStations.find(station => words[station].some(word => title.includes(word.toLowerCase()))) ?? null
}
