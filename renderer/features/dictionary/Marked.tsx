import { findFolded } from '../../../shared/dictionary/fold.ts'

/** A text with the place marked where the search stands in it; `query` is folded. */
export function Marked({ text, query }: { text: string; query: string }) {
  const place = findFolded(query, text)
  if (place === null) return text
  const [from, to] = place
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}
