import type { ChangeWrite } from "./import-plan.ts";
import type { MatchedPage } from "./match-arrivals.ts";

/** Which records make which contacts from now on, and what that changes. */
export interface ContactMoves {
  /** Every contact that the page touches: changed, joined, split, or with a record less. */
  readonly contacts: readonly MovedContact[];
  readonly drop: readonly string[];
  readonly reassign: readonly { readonly recordId: string; readonly contactId: string }[];
  readonly changes: readonly ChangeWrite[];
  readonly merged: number;
}

export interface MovedContact {
  readonly contactId: string;
  readonly recordIds: readonly string[];
}

interface Member {
  readonly recordId: string;
  /** Null for a record that this page creates. */
  readonly contactBefore: string | null;
  readonly contactAfter: string;
}

/**
 * @param touched - Records whose contacts are summed up whether or not they move.
 */
export function contactMoves(
  matched: Pick<MatchedPage, "incoming" | "neighbors" | "result">,
  touched: ReadonlySet<string>,
): ContactMoves {
  const members = membersAround(matched);
  const clusters = Map.groupBy(members, (member) => member.contactAfter);
  const clustersBefore = Map.groupBy(
    members.filter((member) => member.contactBefore !== null),
    (member) => member.contactBefore,
  );

  const contacts: MovedContact[] = [];
  const drop = new Set<string>();
  const reassign: { recordId: string; contactId: string }[] = [];
  const changes: ChangeWrite[] = [];
  let merged = 0;
  for (const [contactId, cluster] of clusters) {
    const moved = cluster.filter((member) => member.contactBefore !== contactId);
    const giver = cluster.find((member) => member.recordId === contactId);
    const left = (clustersBefore.get(contactId) ?? []).some((member) => member.contactAfter !== contactId);
    if (moved.length === 0 && !left && !cluster.some((member) => touched.has(member.recordId))) continue;
    contacts.push({ contactId, recordIds: cluster.map((member) => member.recordId) });
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
  return { contacts, drop: [...drop], reassign, changes, merged };
}

function membersAround({
  incoming,
  neighbors,
  result,
}: Pick<MatchedPage, "incoming" | "neighbors" | "result">): readonly Member[] {
  const own = new Set(incoming.map((record) => record.recordId));
  const arriving = incoming.map(({ recordId, stored }): Member => ({
    recordId,
    contactBefore: stored?.contactId ?? null,
    contactAfter: result.assignments.get(recordId) ?? recordId,
  }));
  const around = [...neighbors.values()]
    .filter(({ recordId }) => !own.has(recordId))
    .map(({ recordId, contactId }): Member => ({
      recordId,
      contactBefore: contactId,
      contactAfter: result.assignments.get(recordId) ?? contactId,
    }));
  return [...arriving, ...around];
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
