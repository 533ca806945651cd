import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { buildPrompt } from "./build-prompt.ts";
import { promptData, WEIGHTS } from "./testing/grey-pair.ts";

const anyValue = fc.record(
  {
    value: fc.oneof(fc.string({ unit: "binary" }), fc.anything()),
    givenName: fc.string({ unit: "binary", maxLength: 300 }),
    name: fc.string(),
    date: fc.anything(),
  },
  { requiredKeys: [] },
);
const anyFields = fc
  .record({
    names: fc.array(anyValue, { maxLength: 3 }),
    nicknames: fc.array(anyValue, { maxLength: 8 }),
    emailAddresses: fc.array(fc.oneof(anyValue, fc.anything()), { maxLength: 3 }),
    birthdays: fc.array(anyValue, { maxLength: 2 }),
  })
  .map((fields) => fields as ContactFields);

test("whatever is on the cards, the request is one well-formed document of bounded length", () => {
  fc.assert(
    fc.property(anyFields, anyFields, (a, b) => {
      const pair = { recordA: "a", recordB: "b", weights: WEIGHTS, modelVersion: "test" };
      const prompt = buildPrompt([
        { pair, a: { fields: a, contentHash: "1" }, b: { fields: b, contentHash: "2" } },
      ]);
      expect(promptData(prompt.user).pairs).toHaveLength(1);
      expect(prompt.user.isWellFormed()).toBe(true);
      expect(prompt.user.split("\n")[1]).not.toMatch(/[<>&`\p{Cc}\p{Cf}]/u);
      expect(prompt.user.length).toBeLessThan(20_000);
    }),
    searchRuns(),
  );
});
