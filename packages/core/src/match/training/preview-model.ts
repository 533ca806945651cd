import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "../page/match-page.ts";
import { EMPTY_NEIGHBORHOOD } from "../page/neighborhood.ts";
import type { LabelledRecords } from "./count-pairs.ts";
import { planModelChange, questionsAmong, type ModelChange } from "./plan-model-change.ts";

/** What another model would change, told like a dry run: nothing is stored. */
export interface ModelPreview extends Pick<ModelChange, "joins" | "splits"> {
  /** Pairs up for review, before and after. */
  readonly questionsBefore: number;
  readonly questionsAfter: number;
}

/** Matches all records of a user by two models under the same decisions and lists the differences, sorted by id. */
export function previewModel(
  account: LabelledRecords,
  models: { readonly before: MatchModel; readonly after: MatchModel },
): ModelPreview {
  const neighborhood = { ...EMPTY_NEIGHBORHOOD, decisions: account.decisions };
  const { assignments, pairs } = matchPage({ page: account.records, neighborhood }, models.before);
  const { joins, splits, questions } = planModelChange(account, assignments, models.after);
  return {
    joins,
    splits,
    questionsBefore: questionsAmong(pairs.put, assignments),
    questionsAfter: questions,
  };
}
