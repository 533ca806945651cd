import { contactSourceUpdateTime } from "../contact/person-source.ts";
import { writableFields } from "../contact/writable-fields.ts";
import type { ContactMoves } from "./contact-moves.ts";
import { sumOf, type SummedRecord } from "./contact-sum.ts";
import type { ContactWrite } from "./import-plan.ts";
import type { MatchedPage } from "./match-arrivals.ts";
import type { Arrival } from "./page-intake.ts";
import type { SortedPage } from "./sorted-page.ts";
import { personOf, type StoredPersons } from "./stored-persons.ts";

export interface ContactsInput {
  readonly sorted: Pick<SortedPage, "refreshed" | "removed">;
  readonly matched: MatchedPage;
  readonly moves: ContactMoves;
  /** Of those whom `storedMembers` names. */
  readonly persons: StoredPersons;
}

/** The records of the contacts to sum up that the page does not bring itself. */
export function storedMembers({ sorted, matched, moves }: Omit<ContactsInput, "persons">): readonly string[] {
  const brought = broughtRecords({ sorted, matched });
  return moves.contacts.flatMap(({ recordIds }) => recordIds).filter((id) => !brought.has(id));
}

/** Sums up every contact that the page touches. */
export function planContacts({ sorted, matched, moves, persons }: ContactsInput): readonly ContactWrite[] {
  const brought = broughtRecords({ sorted, matched });
  const removed = new Set(sorted.removed.map((stored) => stored.recordId));
  const own = new Set(matched.incoming.map((record) => record.recordId));
  const isDeleted = (id: string): boolean =>
    !own.has(id) && (removed.has(id) || matched.neighbors.get(id)?.deleted === true);
  const recordOf = (id: string): SummedRecord => {
    const arrival = brought.get(id);
    const person = arrival?.person ?? personOf(persons, id);
    const fields = arrival?.contact.fields ?? writableFields(person);
    const updateTime = contactSourceUpdateTime(person);
    return { person, source: { id, fields, updateTime, deleted: isDeleted(id) } };
  };
  return moves.contacts.map(({ contactId, recordIds }) => {
    const [only = "", ...others] = recordIds;
    const alone = others.length === 0 && !isDeleted(only) ? brought.get(only)?.alone() : undefined;
    const sum = alone ?? sumOf(recordIds.map(recordOf), matched.defaultRegion);
    const recordCount = recordIds.filter((id) => !isDeleted(id)).length;
    return { contactId, ...sum, recordCount, deleted: recordCount === 0 };
  });
}

/** Equal contents may come in another order, which the list shows. */
function broughtRecords({
  sorted,
  matched,
}: Pick<ContactsInput, "sorted" | "matched">): ReadonlyMap<string, Arrival> {
  const refreshed = sorted.refreshed.map(({ arrival, stored }) => ({ arrival, recordId: stored.recordId }));
  return new Map([...matched.incoming, ...refreshed].map(({ recordId, arrival }) => [recordId, arrival]));
}
