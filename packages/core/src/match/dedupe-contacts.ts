import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import type { MatchModel } from "./model/match-model.ts";
import { matchPage } from "./page/match-page.ts";
import type { MatchRecord } from "./match-record.ts";
import { matchRecordOf } from "./match-record-of.ts";
import { models } from "./models/models.ts";
import { EMPTY_NEIGHBORHOOD } from "./page/neighborhood.ts";
import { TRAINED_FROM, trainContactModel } from "./training/train-contact-model.ts";

export interface DedupeOptions {
  /** Two-letter country code for phone numbers that are written without one. */
  readonly defaultRegion?: string;
  /** When left out, `models.contacts`, trained on the contacts themselves where there are fifty or more. */
  readonly model?: MatchModel;
}

export interface DedupeResult {
  /** Indexes into the input, every one once, singletons included; clusters and list in ascending order. */
  readonly clusters: number[][];
  /** Pairs in different clusters for a person to decide, the likeliest first, then by index; `a` < `b`. */
  readonly review: { a: number; b: number; probability: number }[];
}

/**
 * Finds out which contacts are the same person, all at once and without a store. The contacts are of one account:
 * their resource names count.
 */
export async function dedupeContacts(
  people: readonly (Person | ContactFields)[],
  options: DedupeOptions = {},
): Promise<DedupeResult> {
  const width = String(people.length).length;
  const page = people.map((person, index) =>
    matchRecordOf(person, String(index).padStart(width, "0"), options),
  );
  const model = options.model ?? modelFor(page);
  const { assignments, pairs } = matchPage({ page, neighborhood: EMPTY_NEIGHBORHOOD }, model);

  const clusters = Map.groupBy(page.keys(), (index) => assignments.get(page[index]?.id ?? ""));
  const review = pairs.put
    .filter(({ recordA, recordB }) => assignments.get(recordA) !== assignments.get(recordB))
    .map(({ recordA, recordB, probability }) => ({ a: Number(recordA), b: Number(recordB), probability }))
    .sort((one, other) => other.probability - one.probability || one.a - other.a || one.b - other.b);
  return { clusters: [...clusters.values()], review };
}

function modelFor(records: readonly MatchRecord[]): MatchModel {
  if (records.length < TRAINED_FROM) return models.contacts;
  return trainContactModel({ records, decisions: [] }, models.contacts).model;
}
