import type { NormalizedContact } from "../normalize/normalized-contact.ts";

/** A source record as the matcher sees it. */
export interface MatchRecord {
  /** UUIDv7: the smaller of two ids is the older record. */
  readonly id: string;
  readonly accountId: string;
  /** Null for a contact born in Kith whose create is not confirmed yet. */
  readonly resourceName: string | null;
  /** Names that Google says this person had before (sync-token lists only): an identity link. */
  readonly previousResourceNames: readonly string[];
  readonly contact: NormalizedContact;
}
