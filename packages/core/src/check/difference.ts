import type { FieldChange } from "../contact/field-change.ts";

/** Something in which Google's account and Kith's copy of it do not agree. */
export type Difference =
  | { readonly kind: "only-in-google"; readonly resourceName: string; readonly displayName: string | null }
  | (DifferingRecord & { readonly kind: "only-in-kith" })
  /** `before` is what Kith has, `after` what Google has. */
  | (DifferingRecord & { readonly kind: "differs"; readonly fields: readonly FieldChange[] });

interface DifferingRecord {
  readonly recordId: string;
  readonly contactId: string;
  readonly resourceName: string;
}

export interface DifferenceReport {
  /** Persons that Google listed. */
  readonly persons: number;
  /** Live records of the account. */
  readonly records: number;
  readonly totals: Readonly<Record<Difference["kind"], number>>;
  /** The first of each kind, up to the limit that was asked for. */
  readonly differences: readonly Difference[];
}
