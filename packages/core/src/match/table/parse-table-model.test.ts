import { expect, test } from "vitest";

import { KithError } from "../../error/kith-error.ts";
import { febrl, febrlC } from "../models/febrl-models.ts";
import { fake1000 } from "../models/fake-1000-model.ts";
import { historical50k } from "../models/historical-50k-model.ts";
import { parseTableModel } from "./parse-table-model.ts";

function problemsOf(document: unknown): readonly string[] {
  try {
    parseTableModel(document);
    return [];
  } catch (error) {
    if (!(error instanceof KithError) || error.code !== "MATCH_MODEL_INVALID") throw error;
    return error.details["problems"] as string[];
  }
}

test.each([febrl, febrlC, fake1000, historical50k])("the model $version is a valid document", (model) => {
  expect(parseTableModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
});

test("all problems of a document are told at once, each with its place", () => {
  const [name, ...others] = febrl.comparisons;
  const broken = {
    ...febrl,
    version: "",
    linkThreshold: 1.5,
    clusterSizeMax: 0,
    blockingRules: [{ name: "x", parts: [{ column: "a", of: { kind: "middle" } }] }],
    comparisons: [{ ...name, levels: name?.levels.slice(1, -1) }, ...others],
  };
  expect(problemsOf(broken)).toEqual([
    "version must be a text",
    "blockingRules[0].parts[0].of.kind must be first, last, before",
    "blockingRules[0].parts[0].of.characters must be a whole number of at least 1",
    "comparisons[0]: the first level must be the null level, and no other",
    "comparisons[0]: the last level must be the else level, and no other",
    "linkThreshold must be a number between 0 and 1, both excluded",
    "clusterSizeMax must be a whole number of at least 1",
  ]);
});

test.each([null, 7, "x", [], {}])("%j is no model", (document) => {
  expect(problemsOf(document).length).toBeGreaterThan(0);
});

test("a trained model needs m and u that sum to 1, an untrained one must have none", () => {
  const trained = {
    ...febrl,
    priorMatchProbability: 0.001,
    comparisons: febrl.comparisons.map((comparison) => ({
      ...comparison,
      levels: comparison.levels.map((level) =>
        level.when.kind === "null" ? level : { ...level, m: 0.3, u: 0.3 },
      ),
    })),
  };
  const problems = problemsOf(trained);
  expect(problems.some((problem) => problem.includes("m must sum to 1"))).toBe(true);
  expect(problems.some((problem) => problem.includes("u must sum to 1"))).toBe(true);
  const { priorMatchProbability: _, ...untrained } = trained;
  expect(problemsOf(untrained).some((problem) => problem.includes("has no m and u"))).toBe(true);
});
