import type { TableBlockingRule, TableComparison, TableModel } from "../table/table-model.ts";
import { code, swappable, words } from "./table-comparisons.ts";
import { beginning, sharing, sharingInAnyOrder, TABLE_DEFAULTS } from "./table-defaults.ts";

const COMPARISONS: readonly TableComparison[] = [
  swappable(words("given_name"), "surname"),
  swappable(words("surname"), "given_name"),
  code("street_number", 2),
  words("address_1"),
  words("address_2"),
  words("suburb"),
  code("postcode", 2),
  code("state", 1),
  code("date_of_birth", 2),
];

/** One field each: records here agree in few of them, but hardly in none. */
const BLOCKING_RULES: readonly TableBlockingRule[] = [
  sharingInAnyOrder("given_name", "surname"),
  sharing("date_of_birth"),
  sharing("surname"),
  sharing("address_1"),
  sharing("given_name"),
  sharing("postcode"),
  sharing("suburb"),
  sharing("address_2"),
  sharing(beginning("surname", 3), "street_number"),
  sharing(beginning("suburb", 4), beginning("given_name", 2)),
];

/** The data sets 1 to 4 of Febrl, without the social security number. */
export const febrl: TableModel = {
  ...TABLE_DEFAULTS,
  version: "febrl-1",
  blockingRules: BLOCKING_RULES,
  comparisons: COMPARISONS,
};

/** The sets of Febrl's generator with age and phone number, again without the social security number. */
export const febrlC: TableModel = {
  ...TABLE_DEFAULTS,
  version: "febrl-c-1",
  blockingRules: [
    sharing("phone_number"),
    ...BLOCKING_RULES,
    sharing({ column: "phone_number", of: { kind: "last", characters: 5 } }),
    sharing(beginning("phone_number", 7)),
  ],
  comparisons: [...COMPARISONS, code("age", 0), code("phone_number", 2)],
};
