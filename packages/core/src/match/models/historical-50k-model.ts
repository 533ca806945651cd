import type { TableModel } from "../table/table-model.ts";
import { comparison, words } from "./table-comparisons.ts";
import { sharing, TABLE_DEFAULTS } from "./table-defaults.ts";

const YEAR = { kind: "first", characters: 4 } as const;
const DISTRICT = { kind: "before", separator: " " } as const;

/** Historical people from Wikidata with made errors: up to twenty records of one, families with one name and place. */
export const historical50k: TableModel = {
  ...TABLE_DEFAULTS,
  version: "historical-50k-1",
  blockingRules: [
    sharing("postcode_fake"),
    sharing("first_name", "surname"),
    sharing("surname", "dob"),
    sharing("first_name", "dob"),
    sharing("surname", "birth_place"),
    sharing("dob", "birth_place"),
    sharing("full_name"),
    sharing("first_name", { column: "postcode_fake", of: DISTRICT }),
    sharing("surname", { column: "postcode_fake", of: DISTRICT }),
    sharing("surname", { column: "dob", of: YEAR }),
    sharing("dob", "occupation"),
    sharing("first_name", "birth_place"),
  ],
  comparisons: [
    words("first_name"),
    words("surname"),
    comparison("dob", [
      { level: "one-digit", when: { kind: "replaced-characters", atMost: 1 } },
      { level: "same-year", when: { kind: "equal-part", of: YEAR } },
      { level: "two-digits", when: { kind: "replaced-characters", atMost: 2 } },
    ]),
    comparison("postcode_fake", [
      { level: "same-district", when: { kind: "equal-part", of: DISTRICT } },
      { level: "same-area", when: { kind: "equal-part", of: { kind: "first", characters: 2 } } },
    ]),
    comparison("birth_place", [{ level: "close", when: { kind: "jaro-winkler", atLeast: 0.88 } }]),
    comparison("occupation", []),
  ],
};
