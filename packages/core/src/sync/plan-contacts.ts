import { contactSourceUpdateTime } from "../contact/person-source.ts";
import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { contactSummary } from "../match/golden/contact-summary.ts";
import { goldenRecord } from "../match/golden/golden-record.ts";
import type { GoldenSource } from "../match/golden/golden-source.ts";
import type { ContactMoves, MovedContact } from "./contact-moves.ts";
import type { ContactWrite } from "./import-plan.ts";
import type { MatchedPage } from "./match-arrivals.ts";
import { photoUrlOf } from "./photo-url.ts";
import { searchText } from "./search-text.ts";
import type { SortedPage } from "./sorted-page.ts";
import { personOf, type StoredPersons } from "./stored-persons.ts";

export interface ContactsInput {
  readonly sorted: Pick<SortedPage, "refreshed" | "removed">;
  readonly matched: MatchedPage;
  readonly moves: ContactMoves;
  /** Of those whom `storedMembers` names. */
  readonly persons: StoredPersons;
}

interface Member {
  readonly source: GoldenSource;
  readonly person: Person;
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
  const memberOf = (id: string): Member => {
    const { person, fields } = brought.get(id) ?? storedRecord(id, persons);
    const isDeleted = !own.has(id) && (removed.has(id) || matched.neighbors.get(id)?.deleted === true);
    const updateTime = contactSourceUpdateTime(person);
    return { person, source: { id, fields, updateTime, deleted: isDeleted } };
  };
  return moves.contacts.map((contact) =>
    contactWrite(contact, contact.recordIds.map(memberOf), matched.defaultRegion),
  );
}

interface BroughtRecord {
  readonly person: Person;
  readonly fields: ContactFields;
}

/** Equal contents may come in another order, which the list shows. */
function broughtRecords({
  sorted,
  matched,
}: Pick<ContactsInput, "sorted" | "matched">): ReadonlyMap<string, BroughtRecord> {
  const refreshed = sorted.refreshed.map(({ arrival, stored }) => ({ arrival, recordId: stored.recordId }));
  return new Map(
    [...matched.incoming, ...refreshed].map(({ recordId, arrival: { person, contact } }) => [
      recordId,
      { person, fields: contact.fields },
    ]),
  );
}

function storedRecord(id: string, persons: StoredPersons): BroughtRecord {
  const person = personOf(persons, id);
  return { person, fields: writableFields(person) };
}

function contactWrite(
  { contactId }: MovedContact,
  cluster: readonly Member[],
  defaultRegion: string | undefined,
): ContactWrite {
  const sources = cluster.map((member) => member.source);
  const golden = goldenRecord(sources, defaultRegion === undefined ? {} : { defaultRegion });
  const live = cluster.filter((member) => !member.source.deleted);
  const shown = live.find((member) => member.source.id === golden.primaryRecordId);
  const photos = [shown, ...live].map((member) => (member === undefined ? null : photoUrlOf(member.person)));
  return {
    contactId,
    summary: contactSummary(golden),
    searchText: searchText(golden),
    photoUrl: photos.find((url) => url !== null) ?? null,
    recordCount: live.length,
    deleted: live.length === 0,
  };
}
