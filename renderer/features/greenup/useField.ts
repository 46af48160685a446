import { useId, useState } from 'react'

/** A text field: its id, what is in it, and another text for it. */
export function useField(first: string): { id: string; value: string; set(value: string): void } {
  const id = useId()
  const [value, set] = useState(first)
  return { id, value, set }
}
