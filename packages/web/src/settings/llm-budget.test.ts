import { expect, test } from "vitest";
import { budgetHint, budgetProblem } from "./llm-budget.ts";

test("requests are whole numbers and dollars are not below zero; both have the server's bounds", () => {
  expect([0, 50, 100_000].map((value) => budgetProblem("llmRequestsPerRun", value))).toEqual([
    null,
    null,
    null,
  ]);
  for (const value of ["", 1.5, -1, 100_001, "many"])
    expect(budgetProblem("llmRequestsPerMonth", value)).toContain("whole number");
  expect([0, 0.25, "10000"].map((value) => budgetProblem("llmDollarsPerRun", value))).toEqual([
    null,
    null,
    null,
  ]);
  for (const value of ["", -0.01, 10_000.01])
    expect(budgetProblem("llmDollarsPerMonth", value)).toContain("dollars");
});

test("a budget of 30 days below that of one run is pointed out", () => {
  const budget = {
    llmRequestsPerRun: 50,
    llmDollarsPerRun: 0.5,
    llmRequestsPerMonth: 500,
    llmDollarsPerMonth: 5,
  };
  expect(budgetHint(budget)).toBeNull();
  expect(budgetHint({ ...budget, llmRequestsPerMonth: 49 })).toContain("smaller");
  expect(budgetHint({ ...budget, llmDollarsPerMonth: 0 })).toContain("smaller");
});
