/** Long lines are shown up to here; a selected line is shown whole below the log. */
const SHOWN = 600

/** A line's text with what is searched for marked. */
export function LogText({ text, query, current }: { text: string; query: string; current: boolean }) {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  if (query === '') return shown
  const parts = []
  const folded = shown.toLowerCase()
  let from = 0
  for (let at = folded.indexOf(query); at !== -1; at = folded.indexOf(query, from)) {
    parts.push(shown.slice(from, at))
    parts.push(
      <mark key={at} className={current ? 'on' : undefined}>
        {shown.slice(at, at + query.length)}
      </mark>,
    )
    from = at + query.length
  }
  parts.push(shown.slice(from))
  return parts
}
