import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { CONTACT_FIELD_NAMES } from "./contact-fields.ts";
import { writableFields } from "./writable-fields.ts";

test("taking the writable fields twice changes nothing, and the input is not touched", () => {
  const attributes = fc.dictionary(
    fc.constantFrom("value", "displayName", "formattedType", "metadata", "contactGroupMembership"),
    fc.jsonValue(),
  );
  const anyPerson = fc.dictionary(
    fc.constantFrom(...CONTACT_FIELD_NAMES),
    fc.oneof(fc.array(fc.oneof(attributes, fc.jsonValue())), fc.jsonValue()),
  );
  fc.assert(
    fc.property(anyPerson, (person) => {
      const before = JSON.stringify(person);
      const once = writableFields(person);
      expect(writableFields(once)).toEqual(once);
      expect(JSON.stringify(person)).toBe(before);
    }),
    searchRuns(),
  );
});
