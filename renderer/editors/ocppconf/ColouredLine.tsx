const PARTS = /(<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)|<\/?[^\s<>/]+|\/?>)/

/** A line of XML, its tags and comments in the colours of the raw editor. */
export function ColouredLine({ text }: { text: string }) {
  let at = 0
  return text.split(PARTS).map(part => {
    const from = at
    at += part.length
    const look = /^<!--|^<\?/.test(part) ? 'com' : /^<|^\/?>$/.test(part) ? 'tag' : null
    return look === null ? (
      part
    ) : (
      <span key={from} className={`xml${look}`}>
        {part}
      </span>
    )
  })
}
