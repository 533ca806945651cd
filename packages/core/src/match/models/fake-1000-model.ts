import type { TableModel } from "../table/table-model.ts";
import { code, words } from "./table-comparisons.ts";
import { sharing, TABLE_DEFAULTS } from "./table-defaults.ts";

/** Splink's fake_1000: a thousand rows of which most lack something. */
export const fake1000: TableModel = {
  ...TABLE_DEFAULTS,
  version: "fake-1000-1",
  blockingRules: [
    sharing("email"),
    sharing("first_name"),
    sharing("surname"),
    sharing("dob"),
    sharing("city"),
    sharing({ column: "email", of: { kind: "before", separator: "@" } }),
  ],
  comparisons: [words("first_name"), words("surname"), code("dob", 2), words("city"), words("email")],
};
