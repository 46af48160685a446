/** A remedy of the dictionary as steps, a sentence each. */
export function remedySteps(remedy: string, language: string): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(remedy)
  return [...sentences].map(({ segment }) => segment.trim()).filter(step => step !== '')
}
