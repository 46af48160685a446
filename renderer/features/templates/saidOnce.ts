import type { TemplateFinding } from '../../../shared/templates/templateFinding.ts'

/** What a finding says: two parts of a value may have the same. */
export function keyOf(found: TemplateFinding): string {
  const { place, code } = found
  return JSON.stringify([place, code, found.kind === 'template' ? found.data : found.finding.data])
}

/** The findings without those that say what an earlier one says. */
export function saidOnce(findings: readonly TemplateFinding[]): TemplateFinding[] {
  return [...new Map(findings.map(found => [keyOf(found), found])).values()]
}
