import type { SettingsView } from "@kith/sdk";

/** What a run, and all runs of 30 days together, may take at most. */
export type LlmBudget = Pick<
  SettingsView,
  "llmRequestsPerRun" | "llmDollarsPerRun" | "llmRequestsPerMonth" | "llmDollarsPerMonth"
>;

/** As typed: a field may be empty, or hold half a number. */
export type TypedBudget = Readonly<Record<keyof LlmBudget, number | string>>;

const REQUESTS_MAX = 100_000;
const DOLLARS_MAX = 10_000;

/** What is wrong with a field, in words; null when it can be saved. */
export function budgetProblem(field: keyof LlmBudget, value: number | string): string | null {
  const number = Number(value);
  const given = value !== "" && Number.isFinite(number) && number >= 0;
  if (field === "llmRequestsPerRun" || field === "llmRequestsPerMonth") {
    const right = given && Number.isInteger(number) && number <= REQUESTS_MAX;
    return right ? null : `Give a whole number from 0 to ${REQUESTS_MAX.toLocaleString()}.`;
  }
  return given && number <= DOLLARS_MAX ? null : `Give US dollars from 0 to ${DOLLARS_MAX.toLocaleString()}.`;
}

/** A budget of 30 days below that of a run is allowed, and surprises: said, not refused. */
export function budgetHint({ llmRequestsPerRun, llmRequestsPerMonth, ...dollars }: LlmBudget): string | null {
  const { llmDollarsPerRun, llmDollarsPerMonth } = dollars;
  if (llmRequestsPerMonth >= llmRequestsPerRun && llmDollarsPerMonth >= llmDollarsPerRun) return null;
  return "The budget of 30 days is smaller than that of a run, so a run may stop asking before its own is used up.";
}
