import type { EvlinkPage as PageName } from '../../../shared/contract/evlink.ts'
import type { EvlinkDialect, FieldRow } from './dialect.ts'

/** The fields of a page, by id. */
export function fieldsOn(dialect: EvlinkDialect, page: PageName): [string, FieldRow][] {
  return Object.entries(dialect.fields).filter(([, { worker }]) => worker === page)
}

/** A sent value as the page shows it. */
export function shownValue({ values }: FieldRow, sent: string): string {
  return Object.entries(values ?? {}).find(([, each]) => each === sent)?.[0] ?? sent
}

/** What the form sends for a shown value; null where the page has no such choice. */
export function sentValue({ values }: FieldRow, shown: string): string | null {
  return values === undefined ? shown : (values[shown] ?? null)
}
