import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { matchRecordOf } from "./match-record-of.ts";
import type { MatchModel } from "./model/match-model.ts";
import { models } from "./models/models.ts";
import { judgeRecords } from "./score/score-pair.ts";
import type { PartialWeight } from "./score/scored-pair.ts";

export interface PairVerdict {
  /** `ask`: the evidence is for a person to weigh. */
  readonly verdict: "same" | "ask" | "different";
  /** Between 0 and 1. A verdict of `ask` may have a high one, where evidence of one kind alone must not join. */
  readonly probability: number;
  /** Each comparison's share of the match weight, in bits. */
  readonly weights: readonly PartialWeight[];
}

export interface JudgePairOptions {
  /** Two-letter country code for phone numbers that are written without one. */
  readonly defaultRegion?: string;
  /** `models.contacts` when left out. */
  readonly model?: MatchModel;
}

/**
 * Whether two contacts are the same person, with the reasons. Takes Persons from Google (then of one account, whose
 * resource names count) or plain fields. The order of the two does not matter; nothing is ever thrown for bad values.
 */
export function judgePair(
  a: Person | ContactFields,
  b: Person | ContactFields,
  options: JudgePairOptions = {},
): PairVerdict {
  const recordA = matchRecordOf(a, "a", options);
  const recordB = matchRecordOf(b, "b", options);
  const judgement = judgeRecords(recordA, recordB, options.model ?? models.contacts);
  const { verdict, probability, weights } = judgement;
  return { verdict: verdict === "join" ? "same" : verdict, probability, weights };
}
