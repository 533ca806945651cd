import { code, words } from "../../models/table-comparisons.ts";
import { sharing, TABLE_DEFAULTS } from "../../models/table-defaults.ts";
import type { TableModel } from "../table-model.ts";

/** For the rows of `madePeople`. */
export const PEOPLE_MODEL: TableModel = {
  ...TABLE_DEFAULTS,
  version: "people-1",
  blockingRules: [
    sharing("phone"),
    sharing("given_name", "surname"),
    sharing("born"),
    sharing("surname", "city"),
  ],
  comparisons: [words("given_name"), words("surname"), code("city", 1), code("phone", 1), code("born", 1)],
};
