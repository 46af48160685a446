import type { WebAnswer } from '../stations/web/WebAnswer.ts'

type Station = 'greenup' | 'evlink'

/** Whose page an answer is, by the word that each station's dialect says stands in the title of its pages; null for any other. */
export function recognisePage(words: Readonly<Partial<Record<Station, string>>>, answer: WebAnswer): Station | null {
  const title = /<title[^>]*>([^<]*)/i.exec(answer.text)?.[1]?.toLowerCase() ?? ''
  const stations: readonly Station[] = ['greenup', 'evlink']
  return stations.find(station => title.includes(words[station]?.toLowerCase() ?? '\n')) ?? null
}
