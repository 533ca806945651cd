import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { judgePair } from "../match/judge-pair.ts";
import { priorWeight, type MatchModel } from "../match/model/match-model.ts";
import type { PairEvidence } from "./explain-pair.ts";

/** The evidence of two cards that share nothing to be compared by, or are no stored pair: judged as they are. */
export function judgedEvidence(
  a: Person | ContactFields,
  b: Person | ContactFields,
  { model, defaultRegion }: { readonly model: MatchModel; readonly defaultRegion?: string | undefined },
): PairEvidence {
  const options = defaultRegion === undefined ? { model } : { model, defaultRegion };
  const { verdict, probability, weights } = judgePair(a, b, options);
  const matchWeight = weights.reduce((sum, { partialWeight }) => sum + partialWeight, priorWeight(model));
  return { verdict: verdict === "same" ? "join" : verdict, matchWeight, probability, weights };
}
