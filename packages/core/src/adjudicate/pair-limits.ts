import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { levelRules } from "../explain/level-rules.ts";
import { judgePair } from "../match/judge-pair.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import type { PartialWeight } from "../match/score/scored-pair.ts";

/** Comparisons of what somebody is called, whatever a model calls them (name, given-name, nickname, …). */
const NAME_COMPARISON = /name/iu;

/** Whether the evidence says that the two can have no place in one contact: other names, another birthday. */
export function contradicts(weights: readonly PartialWeight[], model: MatchModel): boolean {
  const rules = weights.map(({ comparison, level }) => levelRules(model, comparison, level));
  if (rules.some(({ decides }) => decides)) return false;
  return rules.some((rule) => rule.contradicts || rule.atMost === "different");
}

/** Whether nothing but names gives ground for a join: a town, or a mailbox made of the name, is no more than that. */
export function restsOnNameAlone(weights: readonly PartialWeight[], model: MatchModel): boolean {
  return !weights.some(
    ({ comparison, level, partialWeight }) =>
      partialWeight > 0 &&
      !NAME_COMPARISON.test(comparison) &&
      levelRules(model, comparison, level).grounds > 0,
  );
}

interface CrossOptions {
  readonly model: MatchModel;
  readonly defaultRegion?: string | undefined;
}

/** Whether any card of one contact contradicts any card of the other. */
export function contactsContradict(
  a: readonly (Person | ContactFields)[],
  b: readonly (Person | ContactFields)[],
  { model, defaultRegion }: CrossOptions,
): boolean {
  const options = defaultRegion === undefined ? { model } : { model, defaultRegion };
  return a.some((one) => b.some((other) => contradicts(judgePair(one, other, options).weights, model)));
}
