import { compareTexts } from "../cluster/content-order.ts";
import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "../page/match-page.ts";
import { EMPTY_NEIGHBORHOOD } from "../page/neighborhood.ts";
import type { ScoredPair } from "../score/scored-pair.ts";
import type { LabelledRecords } from "./count-pairs.ts";

/** What matching all records of a user by another model makes of their contacts; lists are sorted by id. */
export interface ModelChange {
  /** Contacts that would become one: their ids, and the id that the one would have. */
  readonly joins: readonly { readonly contactId: string; readonly contactIds: readonly string[] }[];
  /** Contacts that would fall apart: the records of each part. */
  readonly splits: readonly { readonly contactId: string; readonly parts: readonly (readonly string[])[] }[];
  /** Pairs up for review afterwards. */
  readonly questions: number;
  /** All pairs that stand afterwards. */
  readonly pairs: readonly ScoredPair[];
  /** The records of all contacts that change, those together that exchange records with each other. */
  readonly changed: readonly (readonly string[])[];
}

type ContactOf = ReadonlyMap<string, string>;

/** Matches all records under the same decisions and compares with the contacts that they are in, by record id. */
export function planModelChange(
  { records, decisions }: LabelledRecords,
  contactOf: ContactOf,
  model: MatchModel,
): ModelChange {
  const neighborhood = { ...EMPTY_NEIGHBORHOOD, decisions };
  const { assignments, pairs } = matchPage({ page: records, neighborhood }, model);
  return {
    joins: divided(assignments, contactOf).map(({ contactId, parts }) => ({
      contactId,
      contactIds: parts.map(({ key }) => key),
    })),
    splits: divided(contactOf, assignments).map(({ contactId, parts }) => ({
      contactId,
      parts: parts.map(({ records: ofPart }) => ofPart),
    })),
    questions: questionsAmong(pairs.put, assignments),
    pairs: pairs.put,
    changed: changedTogether(contactOf, assignments),
  };
}

/** How many pairs stand between two contacts. */
export function questionsAmong(pairs: readonly ScoredPair[], contactOf: ContactOf): number {
  return pairs.filter(({ recordA, recordB }) => contactOf.get(recordA) !== contactOf.get(recordB)).length;
}

interface Division {
  readonly contactId: string;
  readonly parts: readonly { readonly key: string; readonly records: readonly string[] }[];
}

/** The contacts of one partition whose records are in several contacts of the other. */
function divided(whole: ContactOf, other: ContactOf): readonly Division[] {
  const contacts = Map.groupBy(whole.keys(), (id) => whole.get(id) ?? id);
  return [...contacts]
    .map(([contactId, ids]): Division => {
      const parts = Map.groupBy(ids, (id) => other.get(id) ?? id);
      return {
        contactId,
        parts: [...parts]
          .map(([key, records]) => ({ key, records: records.toSorted(compareTexts) }))
          .sort((a, b) => compareTexts(a.key, b.key)),
      };
    })
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => compareTexts(a.contactId, b.contactId));
}

function changedTogether(before: ContactOf, after: ContactOf): readonly (readonly string[])[] {
  const partitions = [before, after].map((contactOf) => ({
    contactOf,
    members: Map.groupBy(after.keys(), (id) => contactOf.get(id) ?? id),
  }));
  const seen = new Set<string>();
  const groups: (readonly string[])[] = [];
  for (const id of after.keys()) {
    if (seen.has(id)) continue;
    const group = new Set([id]);
    for (const member of group) {
      for (const { contactOf, members } of partitions) {
        for (const other of members.get(contactOf.get(member) ?? member) ?? []) group.add(other);
      }
    }
    for (const member of group) seen.add(member);
    const isChanged = [...group].some((member) => before.get(member) !== after.get(member));
    if (isChanged) groups.push([...group].toSorted(compareTexts));
  }
  return groups;
}
