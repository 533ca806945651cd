import type { TableModel } from "../../packages/core/src/index.ts";

type Comparison = TableModel["comparisons"][number];
type Level = Comparison["levels"][number];

const comparison = (column: string, ...between: readonly Level[]): Comparison => ({
  name: column,
  column,
  termFrequency: true,
  levels: [
    { level: "unknown", when: { kind: "null" } },
    { level: "equal", when: { kind: "equal" } },
    ...between,
    { level: "different", when: { kind: "else" } },
  ],
});
const alike = (level: string, atLeast: number): Level => ({ level, when: { kind: "jaro-winkler", atLeast } });
const ONE_EDIT: Level = { level: "one-edit", when: { kind: "edits", atMost: 1 } };

const rule = (...columns: readonly string[]): TableModel["blockingRules"][number] => ({
  name: columns.join(" + "),
  parts: columns.map((column) => ({ column })),
});

/**
 * For the generated contact-like rows of the scale runs. Every condition has its counterpart in SQL, so that the
 * neighbor does the same work.
 */
export const CONTACT_LIKE: TableModel = {
  kind: "table",
  version: "contact-like-1",
  blockSizeMax: 300,
  linkThreshold: 0.5,
  cohesionThreshold: 0.06,
  reviewThreshold: 0.05,
  clusterSizeMax: 500,
  blockingRules: [
    rule("email"),
    rule("phone"),
    rule("given_name", "surname"),
    rule("surname", "dob"),
    rule("given_name", "dob"),
    rule("surname", "postcode"),
  ],
  comparisons: [
    comparison("given_name", alike("close", 0.92), alike("similar", 0.8)),
    comparison("surname", alike("close", 0.92), alike("similar", 0.8)),
    comparison("email", ONE_EDIT),
    comparison("phone", ONE_EDIT),
    comparison("city"),
    comparison("postcode"),
    comparison("dob", ONE_EDIT),
  ],
};
