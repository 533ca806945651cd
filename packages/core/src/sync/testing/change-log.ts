import type { ContactFields } from "../../contact/contact-fields.ts";
import type { Person } from "../../contact/person.ts";

/** One change in a Google account; the later entries of a name overrule its earlier ones. */
export interface LogEntry {
  readonly sequence: number;
  readonly resourceName: string;
  /** Null when nobody has the name any more. */
  readonly person: Person | null;
  readonly previousResourceNames: readonly string[];
  /** False for the old name of a person who was renamed, where Google tells no tombstone of it. */
  readonly isTold: boolean;
}

/** What happened in a Google account, in order. Writes are seen by listings only up to the horizon: propagation lag. */
export class ChangeLog {
  readonly #entries: LogEntry[] = [];
  #horizon = 0;

  get horizon(): number {
    return this.#horizon;
  }

  get isPropagated(): boolean {
    return this.#horizon === this.#entries.length;
  }

  /** The sequence number of the next entry. */
  get next(): number {
    return this.#entries.length + 1;
  }

  add(entry: Omit<LogEntry, "sequence">): void {
    this.#entries.push({ ...entry, sequence: this.next });
  }

  /** @param upTo - The sequence number up to which listings see what happened; nothing is unseen again. */
  propagate(upTo = this.#entries.length): void {
    this.#horizon = Math.max(this.#horizon, upTo);
  }

  wasGone(resourceName: string): boolean {
    return this.#entries.some((entry) => entry.resourceName === resourceName && entry.person === null);
  }

  /** The last entry of each name after `since` that a listing can see, oldest first. */
  latest(since = 0): readonly LogEntry[] {
    const visible = this.#entries.slice(0, this.#horizon).filter((entry) => entry.sequence > since);
    const latest = new Map(visible.map((entry) => [entry.resourceName, entry]));
    return visible.filter((entry) => latest.get(entry.resourceName) === entry);
  }
}

export interface PersonVersion {
  readonly resourceName: string;
  readonly version: number;
  readonly formerNames: readonly string[];
  readonly fields: ContactFields;
}

/** A person as the wire gives him, with output-only fields that move with every version. */
export function wirePerson({ resourceName, version, fields }: PersonVersion): Person {
  const seconds = String(version % 60).padStart(2, "0");
  const minutes = String(Math.floor(version / 60)).padStart(2, "0");
  return {
    resourceName,
    etag: `%mask-${version}`,
    metadata: {
      sources: [
        {
          type: "CONTACT",
          id: resourceName,
          etag: `#${version}`,
          updateTime: `2026-01-01T00:${minutes}:${seconds}Z`,
        },
      ],
      objectType: "PERSON",
    },
    ...fields,
  };
}
