import type { NormalizedContact } from "../normalize/normalized-contact.ts";
import { matchedPart } from "../match/names/name-features.ts";

/** Which state of which record: its raw Person is rewritten with another content hash or another etag only. */
export interface ContactState {
  readonly recordId: string;
  readonly contentHash: string;
  readonly etag: string | null;
  /** Two-letter country code by which it was normalized. */
  readonly defaultRegion: string | undefined;
}

interface Prepared {
  readonly state: ContactState;
  readonly contact: NormalizedContact;
}

/** 2 KB each. Of an account of 25,000, fewer of its neighbors are prepared twice than are never met again. */
const SIZE_MAX = 16_000;

/**
 * Contacts as the matcher takes them, kept from step to step by the holder of a run: a neighbor is read and normalized
 * once, not at every page that it is near to. What is found here is what the stored record would give, without what
 * matching never looks at; who has been met longest ago is forgotten first.
 */
export class PreparedContacts {
  readonly #sizeMax: number;
  /** In the order in which they were met. */
  readonly #prepared = new Map<string, Prepared>();

  constructor(sizeMax: number = SIZE_MAX) {
    this.#sizeMax = sizeMax;
  }

  get size(): number {
    return this.#prepared.size;
  }

  find(state: ContactState): NormalizedContact | null {
    const found = this.#prepared.get(state.recordId);
    if (found === undefined || !isSame(found.state, state)) return null;
    this.#meet(state.recordId, found);
    return found.contact;
  }

  keep(state: ContactState, contact: NormalizedContact): void {
    this.#meet(state.recordId, { state, contact: matchedPart(contact) });
    for (const recordId of this.#prepared.keys()) {
      if (this.#prepared.size <= this.#sizeMax) break;
      this.#prepared.delete(recordId);
    }
  }

  #meet(recordId: string, prepared: Prepared): void {
    this.#prepared.delete(recordId);
    this.#prepared.set(recordId, prepared);
  }
}

function isSame(a: ContactState, b: ContactState): boolean {
  return a.contentHash === b.contentHash && a.etag === b.etag && a.defaultRegion === b.defaultRegion;
}
