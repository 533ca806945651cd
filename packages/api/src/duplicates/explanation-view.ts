import type { PairExplanation } from "@kith/core";
import type { z } from "zod";
import type { pairExplanationSchema } from "../contract/explanation.ts";

/** Core's explanation as the contract has it. */
export function explanationView({
  verdict,
  matchWeight,
  probability,
  prior,
  steps,
  limits,
  sentence,
}: PairExplanation): z.infer<typeof pairExplanationSchema> {
  return {
    verdict,
    matchWeight,
    probability,
    prior,
    steps: steps.map((step) => ({ ...step })),
    limits: [...limits],
    sentence,
  };
}
