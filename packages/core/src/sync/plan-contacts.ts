import { contactSourceUpdateTime } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { contactSummary } from "../match/golden/contact-summary.ts";
import { goldenRecord } from "../match/golden/golden-record.ts";
import type { GoldenSource } from "../match/golden/golden-source.ts";
import type { ChangeWrite, ContactWrite } from "./import-plan.ts";
import type { MatchedPage } from "./match-arrivals.ts";
import { photoUrlOf } from "./photo-url.ts";
import { searchText } from "./search-text.ts";
import type { SortedPage } from "./sorted-page.ts";

interface PlannedContacts {
  readonly put: readonly ContactWrite[];
  readonly drop: readonly string[];
  readonly reassign: readonly { readonly recordId: string; readonly contactId: string }[];
  readonly changes: readonly ChangeWrite[];
  readonly merged: number;
  /** New questions: pairs put up for review that were not before. */
  readonly asked: number;
}

interface ContactsInput {
  readonly sorted: Pick<SortedPage, "refreshed" | "removed">;
  readonly matched: MatchedPage;
  /** Records whose contacts are summed up whether or not they move. */
  readonly touched: ReadonlySet<string>;
}

interface Member {
  readonly recordId: string;
  /** Null for a record that this page creates. */
  readonly contactBefore: string | null;
  readonly contactAfter: string;
  readonly source: GoldenSource;
  readonly person: Person;
}

/** Sums up every contact that the page touches: the ones it changes, joins, splits or takes a record from. */
export function planContacts({ sorted, matched, touched }: ContactsInput): PlannedContacts {
  const members = membersAround({ sorted, matched });
  const clusters = Map.groupBy(members, (member) => member.contactAfter);
  const clustersBefore = Map.groupBy(
    members.filter((member) => member.contactBefore !== null),
    (member) => member.contactBefore,
  );

  const put: ContactWrite[] = [];
  const drop = new Set<string>();
  const reassign: { recordId: string; contactId: string }[] = [];
  const changes: ChangeWrite[] = [];
  let merged = 0;
  for (const [contactId, cluster] of clusters) {
    const moved = cluster.filter((member) => member.contactBefore !== contactId);
    const giver = cluster.find((member) => member.recordId === contactId);
    const left = (clustersBefore.get(contactId) ?? []).some((member) => member.contactAfter !== contactId);
    if (moved.length === 0 && !left && !cluster.some((member) => touched.has(member.recordId))) continue;
    put.push(contactWrite(contactId, cluster, matched.defaultRegion));
    merged += mergedInto(cluster);
    for (const member of moved) {
      const before = member.contactBefore;
      if (before !== null) {
        reassign.push({ recordId: member.recordId, contactId });
        if (!clusters.has(before)) drop.add(before);
      }
      if (before !== null || member !== giver) changes.push(moveOf(member, giver));
    }
  }
  const refreshed = sorted.refreshed.map(({ stored }) => stored);
  const written = new Set([...matched.incoming, ...refreshed].map((record) => record.recordId));
  return {
    put,
    drop: [...drop],
    // A record that is written anyway carries its contact id with it.
    reassign: reassign.filter(({ recordId }) => !written.has(recordId)),
    changes,
    merged,
    asked: newQuestions(matched),
  };
}

function membersAround({ sorted, matched }: Omit<ContactsInput, "touched">): readonly Member[] {
  const { neighbors, result } = matched;
  const own = new Set(matched.incoming.map((record) => record.recordId));
  const removed = new Set(sorted.removed.map((stored) => stored.recordId));
  const refreshed = new Map(sorted.refreshed.map(({ arrival, stored }) => [stored.recordId, arrival]));
  const incoming = matched.incoming.map(({ recordId, arrival, stored }): Member => {
    const { person } = arrival;
    return {
      recordId,
      contactBefore: stored?.contactId ?? null,
      contactAfter: result.assignments.get(recordId) ?? recordId,
      source: {
        id: recordId,
        fields: arrival.contact.fields,
        updateTime: contactSourceUpdateTime(person),
        deleted: false,
      },
      person,
    };
  });
  const around = [...neighbors.values()]
    .filter(({ row }) => !own.has(row.recordId))
    .map(({ row, person, record }): Member => {
      const seen = refreshed.get(row.recordId);
      const current = seen?.person ?? person;
      const deleted = row.deleted || removed.has(row.recordId);
      // Equal contents may come in another order, which the list shows.
      const { fields } = seen?.contact ?? record.contact;
      return {
        recordId: row.recordId,
        contactBefore: row.contactId,
        contactAfter: result.assignments.get(row.recordId) ?? row.contactId,
        source: { id: row.recordId, fields, updateTime: contactSourceUpdateTime(current), deleted },
        person: current,
      };
    });
  return [...incoming, ...around];
}

function contactWrite(
  contactId: string,
  cluster: readonly Member[],
  defaultRegion: string | undefined,
): ContactWrite {
  const sources = cluster.map((member) => member.source);
  const golden = goldenRecord(sources, defaultRegion === undefined ? {} : { defaultRegion });
  const live = cluster.filter((member) => !member.source.deleted);
  const shown = live.find((member) => member.recordId === golden.primaryRecordId);
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

/** How many records or contacts were joined to get this cluster: one less than the parts it is made of. */
function mergedInto(cluster: readonly Member[]): number {
  const fresh = cluster.filter((member) => member.contactBefore === null).length;
  const known = new Set(cluster.map((member) => member.contactBefore).filter((id) => id !== null)).size;
  return Math.max(0, fresh + known - 1);
}

/** Who moves with the record that gives the contact its id, from where that one was, was split off; others joined it. */
function moveOf(member: Member, giver: Member | undefined): ChangeWrite {
  const otherContactId = member.contactBefore ?? member.recordId;
  const kind = giver?.contactBefore === otherContactId ? ("split" as const) : ("joined" as const);
  return { kind, recordId: member.recordId, contactId: member.contactAfter, otherContactId };
}

/**
 * A pair that stands between two contacts is a question, whatever its verdict: one to join that was refused, for a
 * contradiction or a rival, is asked about like one in doubt.
 */
function newQuestions({ result, standing, neighbors }: MatchedPage): number {
  const before = (id: string): string | undefined => neighbors.get(id)?.row.contactId;
  const after = (id: string): string | undefined => result.assignments.get(id) ?? before(id);
  const keyOf = (pair: { recordA: string; recordB: string }): string => `${pair.recordA} ${pair.recordB}`;
  const asked = new Set(
    standing.filter(({ recordA, recordB }) => before(recordA) !== before(recordB)).map(keyOf),
  );
  return result.pairs.put.filter(
    (pair) => after(pair.recordA) !== after(pair.recordB) && !asked.has(keyOf(pair)),
  ).length;
}
