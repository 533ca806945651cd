import { compareTexts } from "../cluster/content-order.ts";
import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "../page/match-page.ts";
import { EMPTY_NEIGHBORHOOD } from "../page/neighborhood.ts";
import type { LabelledRecords } from "./count-pairs.ts";

/** What another model would change, told like a dry run: nothing is stored. */
export interface ModelPreview {
  /** Contacts that would become one: their ids, and the id that the one would have. */
  readonly joins: readonly { readonly contactId: string; readonly contactIds: readonly string[] }[];
  /** Contacts that would fall apart: the records of each part. */
  readonly splits: readonly { readonly contactId: string; readonly parts: readonly (readonly string[])[] }[];
  /** Pairs up for review, before and after. */
  readonly questionsBefore: number;
  readonly questionsAfter: number;
}

/** Matches all records of a user by two models under the same decisions and lists the differences, sorted by id. */
export function previewModel(
  account: LabelledRecords,
  models: { readonly before: MatchModel; readonly after: MatchModel },
): ModelPreview {
  const [before, after] = [matched(account, models.before), matched(account, models.after)];
  return {
    joins: divided(after.contactOf, before.contactOf).map(({ contactId, parts }) => ({
      contactId,
      contactIds: parts.map(({ key }) => key),
    })),
    splits: divided(before.contactOf, after.contactOf).map(({ contactId, parts }) => ({
      contactId,
      parts: parts.map(({ records }) => records),
    })),
    questionsBefore: before.questions,
    questionsAfter: after.questions,
  };
}

interface Matched {
  readonly contactOf: ReadonlyMap<string, string>;
  readonly questions: number;
}

function matched({ records, decisions }: LabelledRecords, model: MatchModel): Matched {
  const neighborhood = { ...EMPTY_NEIGHBORHOOD, decisions };
  const { assignments, pairs } = matchPage({ page: records, neighborhood }, model);
  const questions = pairs.put.filter(
    ({ recordA, recordB }) => assignments.get(recordA) !== assignments.get(recordB),
  );
  return { contactOf: assignments, questions: questions.length };
}

interface Division {
  readonly contactId: string;
  readonly parts: readonly { readonly key: string; readonly records: readonly string[] }[];
}

/** The contacts of one partition whose records are in several contacts of the other. */
function divided(
  whole: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly Division[] {
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
