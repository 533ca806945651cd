import { contactSourceUpdateTime } from "../contact/person-source.ts";
import type { ContactMoves } from "./contact-moves.ts";
import { sumOf, type SummedRecord } from "./contact-sum.ts";
import type { ContactWrite } from "./import-plan.ts";
import type { MatchedPage } from "./match-arrivals.ts";
import type { ArrivalOfStored } from "./sorted-page.ts";
import { versionOf, type StoredVersion, type StoredVersions } from "./stored-versions.ts";

export interface ContactsInput {
  readonly refreshed: readonly ArrivalOfStored[];
  /** Records that are removed on both sides from now on. */
  readonly removedIds: ReadonlySet<string>;
  readonly matched: MatchedPage;
  readonly moves: ContactMoves;
  /** Of those whom `storedMembers` names. */
  readonly versions: StoredVersions;
}

/** The records of the contacts to sum up that the page does not bring itself. */
export function storedMembers(
  input: Pick<ContactsInput, "refreshed" | "matched" | "moves">,
): readonly string[] {
  const brought = broughtRecords(input);
  return input.moves.contacts.flatMap(({ recordIds }) => recordIds).filter((id) => !brought.has(id));
}

/** Sums up every contact that the page touches. */
export function planContacts(input: ContactsInput): readonly ContactWrite[] {
  const { matched, moves, versions, removedIds } = input;
  const brought = broughtRecords(input);
  const own = new Map(matched.incoming.map((record) => [record.recordId, record]));
  const isDeleted = (id: string): boolean => {
    const incoming = own.get(id);
    if (incoming !== undefined) return (incoming.pending?.removedAt ?? null) !== null;
    return removedIds.has(id) || matched.neighbors.get(id)?.deleted === true;
  };
  const recordOf = (id: string): SummedRecord => {
    const { person, fields } = brought.get(id) ?? versionOf(versions, id);
    const updateTime = contactSourceUpdateTime(person);
    const chosen = matched.neighbors.get(id)?.chosen ?? undefined;
    return { person, source: { id, fields, updateTime, deleted: isDeleted(id), chosen } };
  };
  return moves.contacts.map(({ contactId, recordIds }) => {
    const [only = "", ...others] = recordIds;
    const alone = others.length === 0 && !isDeleted(only) ? brought.get(only)?.alone?.() : undefined;
    const sum = alone ?? sumOf(recordIds.map(recordOf), matched.defaultRegion);
    const recordCount = recordIds.filter((id) => !isDeleted(id)).length;
    return { contactId, ...sum, recordCount, deleted: recordCount === 0 };
  });
}

interface BroughtVersion extends StoredVersion {
  /** Null where an edit is pending: what arrived is not what is shown. */
  readonly alone: (() => ReturnType<typeof sumOf>) | null;
}

function broughtRecords({
  refreshed,
  matched,
}: Pick<ContactsInput, "refreshed" | "matched">): ReadonlyMap<string, BroughtVersion> {
  const incoming = matched.incoming.map(({ recordId, google, contact, pending }) => {
    const alone = pending === null ? (google?.alone ?? null) : null;
    return [recordId, { person: google?.person ?? {}, fields: contact.fields, alone }] as const;
  });
  // Equal contents may come in another order, which the list shows; an edit is shown in their place.
  const again = refreshed.map(({ stored, arrival }) => {
    const { person, contact, alone } = arrival;
    const { pending, recordId } = stored;
    const fields = pending?.local ?? contact.fields;
    return [recordId, { person, fields, alone: pending === null ? alone : null }] as const;
  });
  return new Map<string, BroughtVersion>([...incoming, ...again]);
}
