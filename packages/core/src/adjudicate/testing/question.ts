import { levelWeight } from "../../match/match-model.ts";
import { models } from "../../match/models.ts";
import type { PartialWeight } from "../../match/scored-pair.ts";
import type { Rival } from "../adjudicate.ts";

/** Evidence at these levels of the shipped model, with the weight given. */
export function question(matchWeight: number, levels: Readonly<Record<string, string>>): Rival["pair"] {
  const weights = Object.entries(levels).map(([comparison, level]): PartialWeight => {
    const found = models.contacts.comparisons.find(({ name }) => name === comparison);
    const rules = found?.levels.find((one) => one.level === level);
    if (rules === undefined) throw new Error(`The model has no level ${comparison} ${level}.`);
    return { comparison, level, partialWeight: levelWeight(rules) };
  });
  return { verdict: "ask", matchWeight, weights };
}
