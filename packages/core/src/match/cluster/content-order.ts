import type { MatchRecord } from "../match-record.ts";

/**
 * Numbers records in an order that their content gives, not their arrival: by account and resourceName, a record that
 * has none by its content. Records with equal content come in the order of their ids.
 */
export function contentOrder(records: readonly MatchRecord[]): ReadonlyMap<string, number> {
  const keyed = records.map((record) => ({ id: record.id, key: orderKey(record) }));
  keyed.sort((a, b) => compareTexts(a.key, b.key) || compareTexts(a.id, b.id));
  return new Map(keyed.map(({ id }, index) => [id, index]));
}

function orderKey({ accountId, resourceName, contact }: MatchRecord): string {
  return resourceName === null ? `content ${contact.contentHash}` : `person ${accountId} ${resourceName}`;
}

/** By UTF-16 code units: the same everywhere, unlike a locale's order. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
